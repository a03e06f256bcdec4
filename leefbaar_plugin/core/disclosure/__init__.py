"""Disclosure control: what of a finished analysis may be published, and whether that keeps what it should.

What is disclosive here, and what is done about it:

- **A small buurt** (by default fewer than 50 inhabitants or 20 dwellings, or a number that is not known) is not shown
  at all: its flags say something of a handful of households. It is in the class `niet getoond`, never 0.
- **What can be subtracted.** The totals of a wijk and of a municipality are taken to be known to anybody (CBS
  publishes them; a summary of the werkversie may lie about). One buurt of a wijk that is not shown would follow from
  the total, so a second one is held back: the smallest that is left, by inhabitants, dwellings and code. It looks the
  same as the first, or the label would tell which is which. The numbers of dwellings and inhabitants, and the shares
  that stand for dwellings, are guarded by themselves in the same way: a figure is withheld, the buurt stays.
- **A small numerator**: a share of so many dwellings stands for a count. Between 1 and the smallest numerator, or that
  close to all dwellings, the value is withheld and the class stays.
- **Sensitive mechanisms** (`Mechanism.sensitive`), and those whose numerator the layer does not tell
  (`Mechanism.published`), have a class only: risk, no risk, unknown. No value, no threshold, no `nipt`.
- **What stands beside a value.** A value that is withheld has no `nipt` either: it would be next to the threshold that
  other buurten show. A threshold that is a quantile is the value of some buurt, and is never shown.
- **Rounding** is to the nearest multiple, not at random: a figure that is published twice must be the same twice, or
  the average of the editions gives it away.
- **Sentences** are made anew: class, kind of threshold, source and year; so is the text of the count. What somebody
  typed does not go along; names and sources of mechanisms do, and are refused where they seem to tell of a person.

Flags and counts of buurten that are shown stay as they are: they are the signal.

What this cannot do: a total of *flags* of the werkversie, published elsewhere, tells all when the hidden buurten of a
wijk are all alike; `version` counts where. Make maps and summaries for publication from this version.

Two versions by other rules, or two editions, can be compared: what one shows, the other does not hide. The account
says so. By the same rules a municipality hides the same by itself as among others.

Nor does it reckon with a threshold that is relative to a group of few buurten (a field as reference area): that tells
their mean. `GEVOELIG` takes a mechanism's values and thresholds out.

`cells` chooses what is held back; `audit` then plays the reader who subtracts, with code of its own.
"""
