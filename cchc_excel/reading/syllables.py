"""Which letter sequences are Vietnamese syllables: the yardstick for texts in doubtful encodings.

Spelling rules as taught in school: an onset, a rhyme, one tone; k, gh, ngh stand before e, ê, i, y; a syllable
that ends in a stop takes only the tones sắc and nặng. Old and new places of the tone mark are equal here.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


_RHYMES_BACK = _listed(
    "a ac ach ai ak am an ang anh ao ap at au ay "
    "ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "o oc oi ok om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt "
    "oe oen oeo oet ooc oong ô ôc ôi ôk ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
    "u ua uc ui um un ung up ut uâ uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ uơn "
    "uy uya uych uyn uynh uyp uyt uyu uyên uyêt ư ưa ưc ưi ưm ưn ưng ưt ưu ươ ươc ươi ươm ươn ương ươp ươt ươu"
)
_RHYMES_FRONT = _listed(
    "e ec ek em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y"
)
_RHYMES_BARE = _listed("yêm yên yêng yêt yêu yt ych")  # y as a nucleus has no consonant before it
_RHYMES_AFTER_QU = _listed(
    "a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât ây e en eo et ê ên êch ênh êt êu ôc "
    "i it ich inh iên iêt y ych yên yêt ynh yt ơ ơn ơt"
)
_BOTH = _RHYMES_BACK | _RHYMES_FRONT
_ONSETS = {
    **dict.fromkeys(_listed("b ch d đ gi h kh l m n nh p ph r s t th tr v x"), _BOTH),
    **dict.fromkeys(("c", "ng"), _RHYMES_BACK),
    **dict.fromkeys(("k", "gh", "ngh"), _RHYMES_FRONT),
    "g": _RHYMES_BACK | {rhyme for rhyme in _RHYMES_FRONT if rhyme[0] == "i"},  # gì, giết
    "qu": _RHYMES_AFTER_QU,
    "": _BOTH | _RHYMES_BARE,
}
_LONGEST_SYLLABLE = 7  # nghiêng
_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_TONES_OF_STOPS = {"\u0301", "\u0323"}
_STOPS = ("c", "ch", "p", "t")  # not k: names as Đăk Lăk


@lru_cache(maxsize=65_536)
def is_syllable(word: str) -> bool:
    """Whether a word could be one Vietnamese syllable; upper and lower case are equal.

    >>> [word for word in ("phòng", "Nghị", "quyết", "hòa", "hoà", "phßng", "céng", "thông") if is_syllable(word)]
    ['phòng', 'Nghị', 'quyết', 'hòa', 'hoà', 'thông']
    """
    if len(word) > _LONGEST_SYLLABLE:
        return False
    marked = unicodedata.normalize("NFD", word.lower())
    tones = [mark for mark in marked if mark in _TONES]
    base = unicodedata.normalize("NFC", "".join(mark for mark in marked if mark not in _TONES))
    if len(tones) > 1 or (base.endswith(_STOPS) and not _TONES_OF_STOPS.issuperset(tones or {""})):
        return False
    return any(base[split:] in _ONSETS.get(base[:split], ()) for split in range(min(4, len(base))))
