"""The commands: options in, one call of the pipeline, an exit status out."""

from __future__ import annotations

from pathlib import Path

import click

from cchc_excel import __version__
from cchc_excel.cli.spoken import Said, SpokenGroup, SpokenOption
from cchc_excel.cli.words import say, show

# ruff: noqa: PLC0415 - each command imports only what it needs, so that `cchc --help` feels instant
_FOLDER = click.Path(path_type=Path)


@click.group("cchc", cls=SpokenGroup, invoke_without_command=True)
@click.option("--lang", cls=SpokenOption, type=click.Choice(["vi", "en"]), metavar="vi|en", expose_value=False)
@click.option("--version", cls=SpokenOption, is_flag=True)
@click.pass_context
def cchc(ctx: click.Context, version: bool) -> None:
    """The program itself."""
    if version:
        show(f"cchc-excel {__version__}")
    elif ctx.invoked_subcommand is None:
        show(ctx.get_help())


def _common(command: click.Command) -> click.Command:
    """Options that every command takes."""
    command.params.insert(
        -1, SpokenOption(["--lang"], type=click.Choice(["vi", "en"]), metavar="vi|en", expose_value=False)
    )
    return command


def _remembering(command: click.Command) -> click.Command:
    """The option of commands that read files."""
    command.params.insert(-2, SpokenOption(["--no-cache", "afresh"], is_flag=True))
    return command


@_common
@_remembering
@cchc.command("consolidate")
@click.option("--period", cls=SpokenOption, metavar="2026-03")
@click.option("--input", "input", cls=SpokenOption, type=_FOLDER, metavar="DIR")
@click.option("--output", "output", cls=SpokenOption, type=_FOLDER, metavar="DIR")
@click.option("--workspace", cls=SpokenOption, type=_FOLDER, default=Path(), metavar="DIR")
def consolidate(period: str | None, input: Path | None, output: Path | None, workspace: Path, afresh: bool) -> int:  # noqa: A002 - the option's name
    """Run everything for one period."""
    from cchc_excel.cli.consolidating import run

    return run(workspace, input, output, period, remember=not afresh)


@_common
@_remembering
@cchc.command("check")
@click.argument("paths", nargs=-1, required=True, type=_FOLDER, metavar="PATH...")
@click.option("--json", "json", cls=SpokenOption, is_flag=True)
@click.option("--workspace", cls=SpokenOption, type=_FOLDER, default=Path(), metavar="DIR")
def check(paths: tuple[Path, ...], json: bool, workspace: Path, afresh: bool) -> int:
    """List findings only."""
    from cchc_excel.cli.alone import answered

    if (status := answered("check", paths, workspace, as_json=json)) is not None:
        return status
    from cchc_excel.cli.showing import check_files, remembering

    return check_files(paths, workspace, as_json=json, workers=remembering(wanted=not afresh))


@_common
@_remembering
@cchc.command("read")
@click.argument("files", nargs=-1, required=True, type=_FOLDER, metavar="FILE...")
@click.option("--json", "json", cls=SpokenOption, is_flag=True)
@click.option("--html", "html", cls=SpokenOption, type=_FOLDER, metavar="FILE")
@click.option("--workspace", cls=SpokenOption, type=_FOLDER, default=Path(), metavar="DIR")
def read(files: tuple[Path, ...], json: bool, html: Path | None, workspace: Path, afresh: bool) -> int:
    """Show how files were read."""
    if html is not None and len(files) != 1:
        raise Said(say("error.html_one"))
    if json and html is None:
        from cchc_excel.cli.alone import answered

        if (status := answered("read", files, workspace, as_json=True)) is not None:
            return status
    from cchc_excel.cli.showing import read_files, remembering

    return read_files(files, workspace, as_json=json, page=html, workers=remembering(wanted=not afresh))


@_common
@cchc.command("explain")
@click.argument("code", metavar="CODE")
def explain(code: str) -> int:
    """Explain a finding."""
    from cchc_excel.cli.showing import explain_code

    return explain_code(code)


@_common
@cchc.command("init")
@click.argument("directory", type=_FOLDER, metavar="DIR")
def init(directory: Path) -> int:
    """Make a workspace."""
    from cchc_excel.cli.consolidating import make_workspace_at

    return make_workspace_at(directory)
