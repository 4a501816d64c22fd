#!/usr/bin/env bash
# Runs R's survey and suzhi in turn on the same national file, checks that their numbers agree, and prints the ratio of
# their process times (medians of five).
#
#   src/bench/compare.sh FOLDER
#
# FOLDER holds generate_national.R and peer_estimate.R; national.csv is made in a temporary folder. Needs
# Rscript with survey and data.table, and target/suzhi.
set -euo pipefail
peers=$(cd "$1" && pwd)
suzhi=$(cd "$(dirname "$0")/../.." && pwd)/target/suzhi
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

suzhi() {
    "$suzhi" estimate national.csv --outcome literate --weight weight --strata strat_id --cluster psu_id \
        --by prov --by prov,group --by group --rake margins.csv --uncalibrated -q -o estimates.json
}
seconds() { local t0 t1; t0=$(date +%s%N); "$@" > out.txt 2>&1; t1=$(date +%s%N); echo "$(( (t1 - t0) / 1000000 ))"; }
median() { sort -n "$1" | sed -n 3p; }

rm -f r.txt s.txt
for _ in 1 2 3 4 5; do
    seconds Rscript "$peers/peer_estimate.R" >> r.txt
    grep -A1 -E "mean +SE" out.txt > r-numbers.txt
    seconds suzhi >> s.txt
done
cat r-numbers.txt
row() { grep -A12 "\"$1\": \[" estimates.json | grep -E '"(estimate|se)"' | tr -d ' ,\n'; echo; }
echo "suzhi: as they are $(row uncalibrated) raked $(row estimates)"
echo "R $(median r.txt) ms, suzhi $(median s.txt) ms, ratio $(( $(median r.txt) / $(median s.txt) ))"
