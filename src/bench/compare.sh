#!/usr/bin/env bash
# Runs R's survey and suzhi in turn on the same national file, checks that their numbers agree, and prints the ratio of
# their process times (medians of five).
#
#   src/bench/compare.sh FOLDER
#
# FOLDER holds generate_national.R and peer_estimate.R; national.csv is made in a temporary folder. Needs
# Rscript with survey and data.table, and target/suzhi.jar.
set -euo pipefail
peers=$(cd "$1" && pwd)
jar=$(cd "$(dirname "$0")/../.." && pwd)/target/suzhi.jar
work=${TMPDIR:-/tmp}/suzhi-bench
mkdir -p "$work" && cd "$work"
[ -f national.csv ] || Rscript "$peers/generate_national.R"

cat > margins.R <<'R'
d <- data.table::fread("national.csv", select = c("age", "edu"))
level <- function(v) sort(unique(d[[v]]))
m <- rbind(data.frame(variable = "sex", level = c("F", "M"), total = c(.49, .51) * 1e9),
  data.frame(variable = "age", level = level("age"), total = c(.2, .22, .21, .21, .16) * 1e9),
  data.frame(variable = "edu", level = level("edu"), total = c(.2, .35, .27, .18) * 1e9),
  data.frame(variable = "residence", level = c("rural", "urban"), total = c(.36, .64) * 1e9),
  data.frame(variable = "prov", level = sprintf("P%02d", 1:31), total = 1e9 / 31))
write.csv(format(m, digits = 17, scientific = FALSE, trim = TRUE), "margins.csv", row.names = FALSE, quote = FALSE)
R
[ -f margins.csv ] || Rscript margins.R

design=(--outcome literate --weight weight --strata strat_id --cluster psu_id)
suzhi() { java -jar "$jar" estimate national.csv "${design[@]}" -q "$@"; }
seconds() { local t0 t1; t0=$(date +%s%N); "$@" > out.txt 2>&1; t1=$(date +%s%N); echo "$(( (t1 - t0) / 1000000 ))"; }
both() { suzhi --by prov --by prov,group --by group -o domains.json; suzhi --rake margins.csv -o raked.json; }
median() { sort -n | sed -n 3p; }

r=$(for _ in 1 2 3 4 5; do seconds Rscript "$peers/peer_estimate.R"; done | median)
grep -A1 -E "mean +SE" out.txt || true
s=$(for _ in 1 2 3 4 5; do seconds both; done | median)
echo "suzhi: $(grep -m1 '"estimate"' domains.json | tr -d ' ,') $(grep -m1 '"se"' domains.json | tr -d ' ,')" \
     "raked $(grep -m1 '"estimate"' raked.json | tr -d ' ,') $(grep -m1 '"se"' raked.json | tr -d ' ,')"
echo "R $r ms, suzhi (two calls) $s ms, ratio $(( r / s ))"
