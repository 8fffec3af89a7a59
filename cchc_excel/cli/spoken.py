"""Click's commands, options and usage errors in the language of this run."""

from __future__ import annotations

from typing import Any

import click

from cchc_excel.cli.words import TEXTS, say


class Said(click.BadParameter):
    """A fault in use that we put into words ourselves."""


class SpokenOption(click.Option):
    """An option whose help is looked up when it is shown."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option and its help."""
        if self.hidden:
            return None
        names = ", ".join(sorted(self.opts, key=len))
        metavar = "" if self.is_flag or self.count else f" {self.make_metavar(ctx)}"
        return names + metavar, say(f"option.{self.name}")


class _Spoken(click.Command):
    """What commands and the group share."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        settings.setdefault("add_help_option", False)
        super().__init__(*args, **settings)
        self.params.append(
            SpokenOption(["--help", "-h"], is_flag=True, is_eager=True, expose_value=False, callback=_show_help)
        )

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The first line of help."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=say("usage") + " ")

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What may follow the command, in words of the language."""
        words = {
            "[OPTIONS]": say("usage.options"),
            "COMMAND": say("usage.command"),
            "[COMMAND]": say("usage.command"),
        }
        pieces = [words.get(piece, piece) for piece in super().collect_usage_pieces(ctx)]
        return [
            piece.replace("COMMAND [ARGS]...", say("usage.command")).replace(
                "[COMMAND] [ARGS]...", say("usage.command")
            )
            for piece in pieces
        ]

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What it does, with an example."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(say(self.name if self.name and self.name in TEXTS else "group"))

    def get_short_help_str(self, limit: int = 45) -> str:
        """Its first sentence."""
        return say(self.name if self.name and self.name in TEXTS else "group").split("\n")[0]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """All options."""
        options = [option for option in self.get_params(ctx) if isinstance(option, click.Option)]
        records = [record for option in options if (record := option.get_help_record(ctx))]
        if records:
            with formatter.section(say("options")):
                formatter.write_dl(records)


class SpokenCommand(_Spoken):
    """A command."""


class SpokenGroup(_Spoken, click.Group):
    """The program."""

    command_class = SpokenCommand

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """All options, then all commands."""
        super().format_options(ctx, formatter)
        with formatter.section(say("commands")):
            formatter.write_dl([(name, self.commands[name].get_short_help_str()) for name in self.list_commands(ctx)])

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order in which people need them."""
        return list(self.commands)


def sentence(error: click.UsageError) -> str:
    """A usage error in one sentence, without click's own words."""
    match error:
        case click.NoSuchOption():
            return say("error.no_such_option", name=error.option_name)
        case click.MissingParameter():
            return say("error.missing", name=_name(error.param))
        case click.BadOptionUsage():
            return say("error.needs_value", name=error.option_name)
        case Said():
            return error.message
        case click.BadParameter():
            return say("error.bad_value", name=_name(error.param))
        case _ if "command" in error.message.lower() and "'" in error.message:
            return say("error.no_such_command", name=error.message.split("'")[1])
        case _ if "(" in error.message:
            return say("error.extra", name=error.message.split("(")[1].rstrip(")."))
        case _:
            return say("error.bad_value", name=error.message)


def _name(parameter: click.Parameter | None) -> str:
    if parameter is None:
        return "?"
    return (
        parameter.opts[0]
        if isinstance(parameter, click.Option)
        else (parameter.metavar or parameter.human_readable_name).upper().rstrip(".")
    )


def _show_help(ctx: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        click.echo(ctx.get_help(), color=ctx.color)
        ctx.exit()
