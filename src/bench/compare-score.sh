#!/usr/bin/env bash
# Makes answers of 300,000 people to 50 items of the bank that cover the 26 benchmarks, and times scoring them by three
# criteria in one pass, from the start of the process to its end (medians of five).
#
#   src/bench/compare-score.sh [PEOPLE]
#
# Needs python3 and target/suzhi; files are made in a temporary folder.
set -euo pipefail
people=${1:-300000}
root=$(cd "$(dirname "$0")/../.." && pwd)
work=${TMPDIR:-/tmp}/suzhi-bench
mkdir -p "$work" && cd "$work"

[ -f "answers-$people.csv" ] || python3 - "$root/questionnaires" "$people" <<'PYTHON'
import json, random, sys
folder, people = sys.argv[1], int(sys.argv[2])
random.seed(20260101)
core = json.load(open(folder + "/core.json", encoding="utf-8"))
bank = json.load(open(folder + "/bank.json", encoding="utf-8"))
chosen, covered = [], set()
for item in bank["items"]:
    if item["benchmark"] not in covered:
        covered.add(item["benchmark"])
        chosen.append(item)
chosen += [item for item in bank["items"] if item not in chosen][: 50 - len(chosen)]
dimensions = {item["dimension"] for item in chosen}
assert len(covered) == 26 and len(dimensions) == 4
fields = ("id", "dimension", "benchmark", "type", "text", "options", "key", "fact")
core["items"] = [{k: item[k] for k in fields if k in item} for item in chosen]
json.dump(core, open("fifty.json", "w", encoding="utf-8"), ensure_ascii=False)
codes = [[o["code"] for o in i["options"]] if "options" in i else ["true", "false"] for i in chosen]
with open("answers-%d.csv" % people, "w", encoding="utf-8") as out:
    out.write("id,form,sex,age," + ",".join(item["id"] for item in chosen) + "\n")
    for person in range(people):
        able = random.gauss(0, 0.15)
        cells = ["P%07d" % person, "A", random.choice(("female", "male")), str(random.randint(18, 69))]
        for item, known in zip(chosen, codes):
            u = random.random()
            right = u < item["difficulty"] + able
            cells.append(item["key"] if right else "dk" if u > 0.97 else "" if u > 0.96 else known[int(u * 1e6) % len(known)])
        out.write(",".join(cells) + "\n")
PYTHON

score() {
    "$root/target/suzhi" score "answers-$people.csv" --questionnaire fifty.json \
        --criterion composite-70,three-dimensions,benchmark-60 -q -o scores.csv
}
milliseconds() { local t0 t1; t0=$(date +%s%N); "$@"; t1=$(date +%s%N); echo "$(( (t1 - t0) / 1000000 ))"; }
for _ in 1 2 3 4 5; do milliseconds score; done | sort -n | tee times.txt | tr '\n' ' '
echo
head -3 scores.csv | cut -d, -f2,8,9,10
echo "$(wc -c < "answers-$people.csv") bytes of answers, $(( $(wc -l < scores.csv) - 1 )) rows of scores: $(sed -n 3p times.txt) ms"
