"""What the product of an activity makes of its report: a submission that is the aim, a document that shows it done."""

from __future__ import annotations

import re

from cchc_excel.annex.documents import document_types
from cchc_excel.annex.statuses.by_numbers import HARDLY_DONE
from cchc_excel.annex.statuses.clauses import Reading
from cchc_excel.annex.statuses.masking import Masked
from cchc_excel.annex.statuses.verdicts import Verdict
from cchc_excel.spelling import plain

_UNDER_WAY = frozenset({Verdict.STEP, Verdict.DOING})
_IS_LEFT = re.compile("[nkigwsSbyMXGtd]")
_SIGNED = re.compile(r"^(?:[a-z]+ ){0,6}da (?:thuong thao va )?ky (?:ket )?hop dong")
_STEPS = frozenset({"TTr", "CV", "VB", "GM", "PT"})


def of_product(found: Reading, masked: Masked, product: str | None) -> Verdict | None:
    """A submission ("Đã trình") is a step, unless the submission itself is the product; and a submission is no decision."""
    aims = document_types(product) if product else ()
    submitted = any(one.kind == "TTr" for one in masked.documents)
    if found.verdict is Verdict.STEP and "TTr" in aims and "n" not in found.letters:
        return Verdict.DONE if re.search(r"\btrinh\b|to trinh", plain(masked.text)) or submitted else Verdict.STEP
    if found.verdict is Verdict.STEP and "HĐ" in aims and _SIGNED.search(plain(masked.text)):
        return Verdict.DONE  # "Đã ký hợp đồng", where the contract is the product
    if found.verdict in _UNDER_WAY and aims and _shows_product(found, masked, aims):
        return Verdict.DONE  # "Đã có Hướng dẫn số 6/HD-SNV", where the guidance is the product
    if found.verdict is Verdict.STEP and _is_issued(found, masked):
        return Verdict.DONE
    if aims and "TTr" not in aims and submitted and found.verdict in {None, *HARDLY_DONE}:
        return Verdict.STEP
    return found.verdict


def _shows_product(found: Reading, masked: Masked, aims: tuple[str, ...]) -> bool:
    """Whether a document of the product's kind is there, and no word says that anything is left."""
    shown = any(one.kind in aims for one in masked.evidence) and not masked.cited
    return shown and _IS_LEFT.search(found.letters) is None and "du thao" not in plain(masked.text)


def _is_issued(found: Reading, masked: Masked) -> bool:
    """Whether a step led to the end: "trình UBND tỉnh ban hành Quyết định số 45/QĐ-UBND"."""
    decided = any(one.kind not in {None, *_STEPS} for one in masked.evidence) and not masked.cited
    return decided and "n" not in found.letters and "du thao" not in plain(masked.text)
