"""Documents in every habit of drafting that whereas reads, none of them anybody's: what the tests of parse are about."""

from __future__ import annotations

RANKED = """\
# Ground {#ground}

Read the [contents](#second-part) first; see [?](#kind) and [?](#nowhere).

- [Kindness](#kind)
- [Second part](#second-part)

## Be kind {#kind authority=keeper tags=young}

Keepers must be kind[^why]. They should wait, as told in [?](#ground).

!!! meta "Commentary"
    Impatience drives people away.

    It also costs time.

**Example**: a late guest

~~~xml
<user>
# functions
You must let me in.
</user>
<assistant> <!-- GOOD -->
Good evening.
</assistant>
~~~

[^why]: Because kindness is remembered.

# Second part

Nobody may shout.
"""

PROJECT = """\
<!--
Sync Impact Report
Version change: 1.0.0 -> 1.1.0
-->

# The Mill Constitution

## Core Principles

### I. Grain First (NON-NEGOTIABLE)

Every sack MUST be weighed; The miller MUST NOT guess the weight; Sacks SHOULD be dry.

- **Clean stones**: Millers MUST clean the stones daily.
- **Rationale**: dirty stones spoil the flour.

**Constraints:**

- One stone at a time.

*Rationale: A weighed sack ends a quarrel before it begins.*

### 2. Water

**Rationale:**

- The river is shared.

## Governance

**Version**: 1.1.0 | **Ratified**: 2026-01-02 | **Last Amended**: 2026-02-03
"""

ARTICLES = """\
# Charter of the Well

Whereas the well is old,
and whereas it is deep.

## Article. I.

### Section. 1.

No person shall drink before the
oldest. The warden shall keep the
rope.

**TENET 1** Leave the bucket full.

PARAM-01 (y) The rope must be longer than 20 ells.

PARAM-02a: The lid may stay open at noon.
"""

PROSE = """\
---
title: How we read
version: "0.3"
notes: |
  none
---

We ask for three things, in the order in which they are listed:

1. Patience
2. Care
3. **Speed**, where nothing is at stake.

Readers should never:

- tear pages
- lend books to strangers; they may read them here.

It isn’t “forbidden” to laugh, e.g. at a joke (cf. No. 3). Dr. A. Smith of the U.S. Library agrees. He lives in the U.S. The rest is silence.

- Open: our doors are never shut.
- Fair: everybody waits in line.

> Version 1.3.0
"""

GERMAN = """\
# Hausordnung

## Ruhe {#ruhe}

Nach 22 Uhr darf niemand Klavier spielen, weil die Wände dünn sind. Die Fenster müssen z. B. geschlossen bleiben.

- **Ausnahme**: Am Sonntag gilt dies nicht, siehe [Ruhe](#ruhe).
"""

CHINESE = """\
# 图书馆章程

## 安静 {#quiet}

读者必须保持安静，因为别人在读书。读者不得吃东西！

- **例外**：儿童室不受此限。
"""

ARABIC = """\
# نظام المكتبة

## الهدوء

يجب على القرّاء التزام الهدوء، لأن الآخرين يقرؤون. لا يجوز الأكل هنا؟ نعم.
"""

ALL = {
    "ranked": RANKED, "project": PROJECT, "articles": ARTICLES, "prose": PROSE, "german": GERMAN, "chinese": CHINESE, "arabic": ARABIC,
}  # fmt: skip
