"""The model's card: what it is for, what it was made from, what was measured, what it cannot do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from assuage.training.adapt import Adaptation
from assuage.training.evaluate import Evaluation, as_text
from assuage.training.export import Parity
from assuage.training.recipe import Recipe

_CARD = """# {name}

Hears in one customer message: how angry its writer is (0 to 1), whether a scripted answer would be wrong and why, what
went wrong, and how the customer was treated. English only. Version `{model}`, made {made}.

## What it is for
Sorting customer messages so that the angry and the delicate reach a person, in the software `assuage`. It is not for
judging people, staff or customers, and not for acting without a person where its answer is `undetermined`.

## What it is made from
- Base: all-MiniLM-L6-v2 (Apache-2.0), 22 million parameters, six layers, uncased English vocabulary. Four small
  readers on top, linear in the token vectors, trained together; a fifth part, fitted last to what leaving out phrases
  does to the finished network, says how much of the anger each token accounts for.
- Data it learnt from: {sources}. Customer messages were written and labelled for this project, or are public-domain
  complaints labelled for it; GoEmotions, BANKING77 and ConvAbuse are CC BY 4.0. No text is included here.
- Recipe: {recipe}. Training took {minutes:.0f} minutes.
- Texts are prepared as in `assuage.score.text` and `assuage.score.surface` (mail tidied; capitals, emoji, hashtags and
  links spelt out; names, faiths, nationalities, greetings and order numbers read as one of their kind) before
  tokenization; who loads the weights with `transformers` must do the same.

## Files
`model.onnx` serves (int8 weights in blocks of 32); `model.safetensors` with `config.json` is the encoder as
`transformers` loads it, in half precision; `heads.safetensors` the readers; `calibration.json` turns logits into
calibrated numbers and has the line that says how far off anger is likely to be; `manifest.json` has the sha256 of each.

## Figures
Held-out messages of the same making as the training data (`{dev}`). The calibration was fitted on these very messages,
so read the calibration table as a check of the fit, and the correlation as unaffected by it.

```
{figures}
```

int8 ONNX against torch float32 over {windows} windows: {within:.1%} within 0.02 in anger, largest gap {largest:.4f}.

## Limits
- Written messages of its training look are heard best; real posts on social media, dry sarcasm, fragments of a thread
  and calm wording of real anger are heard worse.
- Labels are those of a few people on one guideline; `unusual`, `other` and `cancellation` are the least agreed on.
- Other languages are not read at all: such messages come back `undetermined` and go to a person.
- `uncertainty` ranks readings by how far off they are likely to be; it was fitted on the held-out messages above.
- Insults are rare in the data at low anger; abuse said calmly may be missed.
"""

_OWN_CARD = """# {name}

{start}, trained further on somebody's own labelled messages on {made}. What it hears, how texts are prepared, what the
files are and what it cannot do is written in the card of {start}; only what differs stands here.

## What it is made from
- Start: {start}.
- Data it learnt from: {sources}. No text is included here.
- Recipe: {recipe}. Training took {minutes:.1f} minutes.
- Calibration: {calibration}.

## Before and after
Measured by the int8 ONNX that serves, on rows it has not learnt from; `before` is {start}.

```
{figures}
```

int8 ONNX against torch float32 over {windows} windows: {within:.1%} within 0.02 in anger, largest gap {largest:.4f}.

## Limits
Besides those of {start}: it hears messages like the ones it learnt from last better than others, and these figures say
nothing about others unless a file of them was named with `--check`.
"""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a model comes from: the names and sizes of its data, the recipe, the seconds it took."""

    sources: list[str]
    recipe: Recipe | Adaptation
    seconds: float


def card(name: str, date: str, provenance: Provenance, dev: str, result: Evaluation, parity: Parity) -> str:
    return _CARD.format(
        name=name,
        model=result.model,
        made=date,
        sources=", ".join(provenance.sources),
        recipe=_told(provenance.recipe),
        minutes=provenance.seconds / 60,
        dev=dev,
        figures=as_text(result),
        windows=parity.windows,
        within=parity.within_002_ratio,
        largest=parity.largest,
    )


def own_card(
    name: str, date: str, start: str, provenance: Provenance, calibration: str, figures: Sequence[str], parity: Parity
) -> str:
    """The card of a model that went on from `start`; `figures` are its comparisons as text."""
    return _OWN_CARD.format(
        name=name,
        start=start,
        made=date,
        sources=", ".join(provenance.sources),
        recipe=_told(provenance.recipe),
        minutes=provenance.seconds / 60,
        calibration=calibration,
        figures="\n\n".join(figures),
        windows=parity.windows,
        within=parity.within_002_ratio,
        largest=parity.largest,
    )


def _told(recipe: Recipe | Adaptation) -> str:
    return ", ".join(f"{key.replace('_', ' ')} {value}" for key, value in asdict(recipe).items())
