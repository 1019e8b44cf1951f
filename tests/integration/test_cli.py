"""The command line in processes of its own, with the model of this repository."""

from __future__ import annotations

import csv
import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from assuage.domain import REASONS, Message
from assuage.pipeline import work_once
from assuage.score.keywords import KeywordScorer
from assuage.store.engine import open_engine
from assuage.store.sql import SqlStore
from tests.conftest import MODEL, Command

ANGRY = (
    "This is the THIRD time I write. You promised a call and nobody called. You are useless and I want my money back!"
)
CALM = "Hello, can I change the colour of my order to green? Thank you."


def says(result: object) -> str:
    return getattr(result, "stderr", b"").decode()


# score


def test_a_text_is_scored_for_people(assuage: Command) -> None:
    result = assuage("score", ANGRY)
    assert result.returncode == 0, says(result)
    assert b"queue: " in result.stdout
    assert b"model anger-minilm@" in result.stdout


def test_a_text_is_scored_as_json_and_anger_is_heard(assuage: Command) -> None:
    angry, calm = (json.loads(assuage("score", text, "--json").stdout) for text in (ANGRY, CALM))
    assert angry["anger"] > 0.6 > 0.2 > calm["anger"]
    assert (angry["needs_human"], calm["needs_human"]) == (True, False)
    assert "repeat_contact" in [reason["code"] for reason in angry["reasons"]]
    assert angry["language"] == "en"


def test_a_file_comes_out_row_by_row_with_code_3_for_bad_rows(assuage: Command, tmp_path: Path) -> None:
    rows = [{"id": "a", "text": ANGRY}, {"id": "b", "text": " "}, {"id": "c", "text": CALM}]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, rows)))
    result = assuage("score", "in.jsonl", "-o", "out.jsonl")
    out = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert result.returncode == 3
    assert "3 rows to out.jsonl, 1 with errors" in says(result)
    assert [row["id"] for row in out] == ["a", "b", "c"]
    assert [row["error"] for row in out] == [None, "'text' is empty", None]
    assert out[0]["anger"] > out[2]["anger"]


def test_csv_to_csv_and_the_limit(assuage: Command, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text(f'n,body\n1,"{ANGRY}"\n2,"{CALM}"\n3,x\n')
    result = assuage("score", "in.csv", "-o", "out.csv", "--text-column", "body", "--limit", "2")
    assert result.returncode == 0, says(result)
    out = list(csv.DictReader((tmp_path / "out.csv").read_text().splitlines()))
    assert [row["n"] for row in out] == ["1", "2"]
    assert "repeat_contact" in out[0]["reasons"].split(";")


def test_standard_input_to_standard_output(assuage: Command) -> None:
    result = assuage("score", "-", stdin=json.dumps({"text": CALM}).encode())
    assert result.returncode == 0, says(result)
    assert json.loads(result.stdout)["band"] == "calm"


def test_several_files_come_out_in_turn(assuage: Command, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "one"}\n{"text": "two"}')
    (tmp_path / "b.csv").write_text("text\nthree\n")
    result = assuage("score", "a.jsonl", "b.csv")
    assert [json.loads(line)["text"] for line in result.stdout.splitlines()] == ["one", "two", "three"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["score", ""], "the text is empty", id="empty text"),
        pytest.param(["score", "  \n"], "the text is empty", id="white space"),
        pytest.param(["score", "missing.csv"], "cannot read missing.csv: No such file", id="mistyped file"),
        pytest.param(["score", "in.xls"], "cannot tell the format from .xls", id="unknown suffix"),
        pytest.param(["score", "in.csv"], "has no column 'text' but body: name the right one", id="no text column"),
        pytest.param(["score", "in.csv", "-o", "/nowhere/x.csv"], "cannot write /nowhere/x.csv", id="no such folder"),
        pytest.param(["score", "in.csv", "-o", "out.txt"], "give -o a name with one of those", id="txt as result"),
        pytest.param(["score", "x", "--model", "in.xls"], "no model in in.xls", id="not a model folder"),
        pytest.param(["score", "x", "--policy", "in.csv"], "is not JSON", id="a policy that is no JSON"),
        pytest.param(["evaluate", MODEL, "missing.jsonl"], "cannot read missing.jsonl", id="no data"),
        pytest.param(["evaluate", MODEL, "in.csv"], "in.csv has no column 'text' but body", id="data without labels"),
        pytest.param(["policy", "validate", "p.json"], "annoyed_from: ", id="invalid policy"),
        pytest.param(["policy", "replay", "missing.json"], "cannot read missing.json", id="no policy to replay"),
        pytest.param(["policy", "replay", "o.json", "--roster", "missing.json"], "cannot read", id="no roster"),
        pytest.param(["policy", "replay", "o.json", "--roster", "o.json"], "a roster is a list of agents", id="a dict"),
        pytest.param(["policy", "replay", "o.json", "--roster", "in.csv"], "row 1: ", id="a CSV that is no roster"),
        pytest.param(["policy", "replay", "o.json", "--roster", "r.json"], "agent a: has no hours", id="no hours"),
        pytest.param(
            ["policy", "replay", "o.json", "--until", "1999-01-01", "--since", "2000-01-01"],
            "before it begins",
            id="a period that ends before it begins",
        ),
        pytest.param(["policy", "replay", "o.json", "--since", "2019-01-01"], "longer than 400 days", id="too long"),
        pytest.param(["policy", "replay", "o.json", "--handling-minutes", "0"], "handling minutes", id="no time"),
        pytest.param(["policy", "recommend", "--miss-rate", "5"], "miss rate must be between 0 and 1", id="percent"),
        pytest.param(["policy", "replay", "o.json", "--days", "nan"], "days must be a number above 0", id="no days"),
        pytest.param(["policy", "validate", "deep.json"], "deep.json is no policy: it is nested too", id="too deep"),
        pytest.param(["keys", "revoke", "nobody"], "there is no live key nobody", id="unknown key"),
    ],
)
def test_an_error_is_one_line_that_says_what_to_do(
    assuage: Command, tmp_path: Path, arguments: list[str], message: str
) -> None:
    (tmp_path / "in.csv").write_text("body\nx\n")
    (tmp_path / "in.xls").write_text("x")
    (tmp_path / "p.json").write_text('{"annoyed_from": 7}')
    (tmp_path / "o.json").write_text("{}")
    (tmp_path / "deep.json").write_text("[" * 3000)
    (tmp_path / "r.json").write_text('[{"id": "a", "name": "A", "tier": "new"}]')
    result = assuage(*arguments)
    assert result.returncode == 1
    assert message in says(result)
    assert says(result).startswith("assuage: ")
    assert len(says(result).splitlines()) == 1
    assert not result.stdout


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        pytest.param(lambda f: (f / "manifest.json").unlink(), "no model in", id="no manifest"),
        pytest.param(lambda f: (f / "manifest.json").write_text("{"), "is not JSON", id="manifest is no JSON"),
        pytest.param(lambda f: (f / "manifest.json").write_text("{}"), "another version", id="other format"),
        pytest.param(lambda f: (f / "model.onnx").unlink(), "model.onnx cannot be read", id="no weights"),
        pytest.param(lambda f: (f / "model.onnx").write_bytes(b"x"), "model.onnx is damaged", id="damaged weights"),
        pytest.param(lambda f: (f / "tokenizer.json").write_text("{}"), "tokenizer.json is damaged", id="tokenizer"),
    ],
)
def test_an_unusable_model_folder_names_the_file_and_the_remedy(
    assuage: Command, tmp_path: Path, damage: object, message: str
) -> None:
    folder = tmp_path / "model"
    folder.mkdir()
    for name in ("manifest.json", "model.onnx", "tokenizer.json", "calibration.json"):
        shutil.copy(MODEL / name, folder)
    damage(folder)  # type: ignore[operator]
    result = assuage("score", "hello", "--model", folder)
    assert result.returncode == 1
    assert message in says(result)


def test_a_long_calm_mail_with_an_angry_last_line_is_heard(assuage: Command, tmp_path: Path) -> None:
    calm = "Thank you for the catalogue. We were glad to read about the oak tables and the new lamps. " * 60
    rows = [calm, f"{calm}\n\n{ANGRY}", ("word " * 210_000) + ANGRY]
    (tmp_path / "in.jsonl").write_text("\n".join(json.dumps({"text": text}) for text in rows))
    assert assuage("score", "in.jsonl", "-o", "out.jsonl").returncode == 0
    out = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert out[0]["anger"] < 0.15
    assert [row["anger"] > 0.5 for row in out] == [False, True, True]
    assert [row["needs_human"] for row in out] == [False, True, True]
    assert [row["truncated"] for row in out] == [False, False, True]


def test_another_language_is_undetermined_and_goes_to_a_person(assuage: Command) -> None:
    reading = json.loads(assuage("score", "¿Dónde está mi pedido? Nadie responde a mis mensajes.", "--json").stdout)
    assert (reading["language"], reading["undetermined"], reading["needs_human"]) == ("es", True, True)


# evaluate


def test_evaluate_prints_figures_and_their_json(assuage: Command, tmp_path: Path) -> None:
    rows = [
        {"text": ANGRY, "anger": 0.75, "needs_human": True, "reasons": ["repeat_contact", "high_anger"]},
        {"text": CALM, "anger": 0.0, "needs_human": False, "reasons": []},
        {"text": "My parcel is two days late, that is a nuisance.", "anger": 0.3},
    ]
    (tmp_path / "dev.jsonl").write_text("\n".join(map(json.dumps, rows)))
    result = assuage("evaluate", MODEL, "dev.jsonl")
    assert result.returncode == 0, says(result)
    text, _, figures = result.stdout.decode().partition("\n\n{")
    assert "Pearson" in text
    assert "needs_human" in text
    parsed = json.loads("{" + figures)
    assert parsed["pearson"] > 0.8
    assert parsed["codes"]["repeat_contact"]["support"] == 1
    assert json.loads(assuage("evaluate", MODEL, "dev.jsonl", "--json").stdout) == parsed


# policy, keys, database


def test_a_policy_is_shown_changed_compared_and_applied(assuage: Command, tmp_path: Path) -> None:
    policy = json.loads(assuage("policy", "show").stdout)
    (tmp_path / "p.json").write_text(json.dumps({**policy, "furious_from": 0.9}))
    assert assuage("policy", "diff", "p.json").stdout == b"furious_from: 0.8 -> 0.9\n"
    assert assuage("policy", "apply", "p.json", "--note", "test").stdout == b"version 2 is in force\n"
    assert assuage("policy", "diff", "p.json").stdout == b"no difference\n"
    assert json.loads(assuage("policy", "show").stdout)["furious_from"] == 0.9


def stored_messages(home: Path, texts: list[str]) -> None:
    """Messages decided by the word list in the store that the command line uses."""
    home.mkdir(exist_ok=True)
    store = SqlStore(open_engine(f"sqlite:///{home / 'assuage.db'}"))
    for number, text in enumerate(texts):
        store.accept(Message(id=f"m-{number}", text=text))
    work_once(store, KeywordScorer(), 100, 60)
    store.close()


def test_a_policy_is_tried_on_stored_messages(assuage: Command, home: Path, tmp_path: Path) -> None:
    stored_messages(home, [ANGRY, CALM])
    deaf = {"annoyed_from": 0.97, "angry_from": 0.98, "furious_from": 0.99, "needs_human_from": 1}
    (tmp_path / "p.json").write_text(json.dumps({**deaf, "reasons_from": dict.fromkeys(REASONS, 1)}))
    (tmp_path / "r.json").write_text('[{"id": "a", "name": "A", "tier": "experienced", "hours": "always"}]')
    result = assuage("policy", "replay", "p.json", "--roster", "r.json")
    assert result.returncode == 0, says(result)
    out = result.stdout.decode()
    for part in ("2 messages from", "annoyed_from: 0.25 -> 0.97", "simulated", "1 messages are treated", "m-0"):
        assert part in out
    report = json.loads(assuage("policy", "replay", "p.json", "--json").stdout)
    assert (report["messages"], report["queues"]["script"]) == (2, {"before": 1, "after": 2})
    assert report["waiting"] == {"before": None, "after": None}
    early = json.loads(assuage("policy", "replay", "p.json", "--json", "--until", "2020-01-31").stdout)
    assert (early["messages"], early["since"]) == (0, "2020-01-01T00:00:00Z")
    assert json.loads(assuage("policy", "show").stdout)["annoyed_from"] == 0.25


def test_thresholds_are_recommended_or_it_says_why_not(assuage: Command, home: Path) -> None:
    stored_messages(home, [ANGRY])
    result = assuage("policy", "recommend", "--miss-rate", "0.02", "--confidence", "0.9")
    assert result.returncode == 0, says(result)
    out = result.stdout.decode()
    for part in ("No roster", "at most 2.0% missed needs 49", "at most 2.0% missed needs 114", "fair sample"):
        assert part in out
    advice = json.loads(assuage("policy", "recommend", "--json").stdout)
    assert [each["labels_needed"] for each in advice["misses"]] == [19, 59]


def test_a_time_that_is_none_is_wrong_usage(assuage: Command) -> None:
    result = assuage("policy", "recommend", "--since", "yesterday")
    assert result.returncode == 2
    assert "write 2026-05-01" in says(result)


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["policy", "apply", "o.json", "--note", "x\udcff"], id="a policy's note"),
        pytest.param(["policy", "apply", "o.json", "--note", "x", "--author", "\udcff"], id="a policy's author"),
        pytest.param(["agents", "apply", "o.json", "--note", "x\udcff"], id="a roster's note"),
        pytest.param(["agents", "apply", "o.json", "--note", "x", "--author", "\udcff"], id="a roster's author"),
        pytest.param(["keys", "create", "--name", "\udcff"], id="a key's name"),
        pytest.param(["keys", "revoke", "\udcff"], id="a key's id"),
    ],
)
def test_bytes_that_are_no_text_are_wrong_usage(assuage: Command, tmp_path: Path, arguments: list[str]) -> None:
    """The shell hands them on, and Python makes halves of characters of them."""
    (tmp_path / "o.json").write_text("{}")
    result = assuage(*arguments)
    assert result.returncode == 2
    assert "is not UTF-8: write it in plain text" in says(result)


def test_keys_are_made_listed_without_secrets_and_revoked(assuage: Command, home: Path) -> None:
    key = assuage("keys", "create", "--name", "desk", "--scope", "ingest").stdout.decode().strip()
    listed = assuage("keys", "list").stdout.decode()
    assert key.startswith("asg_")
    assert "desk" in listed
    assert key not in listed
    dumped = "\n".join(sqlite3.connect(home / "assuage.db").iterdump())
    assert key not in dumped
    assert assuage("keys", "revoke", key.split("_")[1]).returncode == 0
    assert assuage("keys", "list").stdout == b""


def test_the_database_is_private_to_its_owner(assuage: Command, home: Path) -> None:
    assuage("policy", "show")
    assert home.stat().st_mode & 0o077 == 0


def test_the_database_is_upgraded_by_command(assuage: Command) -> None:
    assert b"the database is at version" in assuage("db", "upgrade").stdout


@pytest.mark.parametrize(
    ("variable", "value", "message"),
    [
        ("ASSUAGE_PORT", "many", "ASSUAGE_PORT: "),
        ("ASSUAGE_DATABASE_URL", "mysql://x/y", "sqlite and postgresql are supported"),
        ("ASSUAGE_DATABASE_URL", "nonsense", "is not a database address"),
        ("ASSUAGE_DATABASE_URL", "postgresql://nobody:secret@127.0.0.1:1/x", "does not answer"),
    ],
)
def test_a_wrong_setting_is_named(assuage: Command, variable: str, value: str, message: str) -> None:
    result = (
        assuage("db", "upgrade", **{variable: value})
        if "PORT" not in variable
        else assuage("serve", **{variable: value})
    )
    assert result.returncode == 1
    assert message in says(result)
    assert "secret" not in says(result)


@pytest.mark.parametrize(
    "command",
    [
        ["score"],
        ["evaluate"],
        ["train"],
        ["serve"],
        ["work"],
        ["demo"],
        ["policy", "show"],
        ["policy", "validate"],
        ["policy", "diff"],
        ["policy", "apply"],
        ["policy", "replay"],
        ["policy", "recommend"],
        ["keys", "create"],
        ["keys", "list"],
        ["keys", "revoke"],
        ["db", "upgrade"],
    ],
    ids=" ".join,
)
def test_every_command_shows_an_example(command: list[str]) -> None:
    from click.testing import CliRunner

    from assuage.cli import main

    result = CliRunner().invoke(main, [*command, "--help"])
    assert "Example" in result.output
    assert f"assuage {' '.join(command)}" in result.output


# demo


def test_the_demo_brings_a_week_through_and_says_what_next(assuage: Command, tmp_path: Path) -> None:
    result = assuage("demo", "--home", tmp_path / "demo")
    assert result.returncode == 0, says(result)
    out = result.stdout.decode()
    assert "160 messages in" in out
    assert "What next" in out
    assert "http://127.0.0.1:8000/console" in out
    with sqlite3.connect(tmp_path / "demo" / "assuage.db") as database:
        assert database.execute("SELECT count(*) FROM decisions").fetchone() == (160,)
    again = assuage("demo", "--home", tmp_path / "demo")
    assert again.returncode == 0
