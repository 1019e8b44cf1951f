"""The model's card: what it is for, what it was made from, what was measured, what it cannot do."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from assuage.training.evaluate import Evaluation, as_text
from assuage.training.export import Parity
from assuage.training.fit import Recipe

_CARD = """# {name}

Hears in one customer message: how angry its writer is (0 to 1), whether a scripted answer would be wrong and why, what
went wrong, and how the customer was treated. English only. Version `{model}`, made {made}.

## What it is for
Sorting customer messages so that the angry and the delicate reach a person, in the software `assuage`. It is not for
judging people, staff or customers, and not for acting without a person where its answer is `undetermined`.

## What it is made from
- Base: all-MiniLM-L6-v2 (Apache-2.0), 22 million parameters, six layers, uncased English vocabulary. Four small
  readers on top, linear in the token vectors, trained together.
- Data it learnt from: {sources}. Customer messages were written and labelled for this project, or are public-domain
  complaints labelled for it; GoEmotions, BANKING77 and ConvAbuse are CC BY 4.0. No text is included here.
- Recipe: {recipe}. Training took {minutes:.0f} minutes.
- Texts are prepared as in `assuage.score.text` and `assuage.score.surface` (mail tidied; capitals, emoji, hashtags and
  links spelt out) before tokenization; who loads the weights with `transformers` must do the same.

## Files
`model.onnx` serves (int8 weights in blocks of 32); `model.safetensors` with `config.json` is the encoder as
`transformers` loads it, in half precision; `heads.safetensors` the readers; `calibration.json` turns logits into
calibrated numbers; `manifest.json` has the sha256 of each.

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
- Insults are rare in the data at low anger; abuse said calmly may be missed.
"""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a model comes from: the names and sizes of its data, the recipe, the seconds it took."""

    sources: list[str]
    recipe: Recipe
    seconds: float


def card(name: str, date: str, provenance: Provenance, dev: str, result: Evaluation, parity: Parity) -> str:
    return _CARD.format(
        name=name,
        model=result.model,
        made=date,
        sources=", ".join(provenance.sources),
        recipe=", ".join(f"{key.replace('_', ' ')} {value}" for key, value in asdict(provenance.recipe).items()),
        minutes=provenance.seconds / 60,
        dev=dev,
        figures=as_text(result),
        windows=parity.windows,
        within=parity.within_002_ratio,
        largest=parity.largest,
    )
