#!/usr/bin/env bash
# Runs R's sampling and suzhi on the same selections and prints how long each takes, R's time without its start: the
# median of five for R, the median of JMH for suzhi. Then draws three stages from a frame of 700,000 villages.
#
#   src/bench/compare-draw.sh FOLDER
#
# FOLDER holds peer_draw.R. Needs Rscript with sampling and data.table, Maven, and target/suzhi.
set -euo pipefail
peers=$(cd "$1" && pwd)
home=$(cd "$(dirname "$0")/../.." && pwd)
work=${TMPDIR:-/tmp}/suzhi-bench
mkdir -p "$work" && cd "$work"

rm -f r-draw.txt
for _ in 1 2 3 4 5; do Rscript "$peers/peer_draw.R" >> r-draw.txt; done
(cd "$home" && mvn -q -P bench -DskipTests -Djmh=DrawBenchmark test-compile exec:exec) > jmh-draw.txt
r() { grep "^$1" r-draw.txt | sed "s/^$1 *//" | awk '{print 1000 * $1}' | sort -n | sed -n 3p; }
suzhi() { grep -E "DrawBenchmark.$1:.*p0.50 " jmh-draw.txt | awk '{print $(NF - 1)}'; }
beside() { echo "$1: R $(r "$2") ms, suzhi $(suzhi "$3") ms, ratio $(awk "BEGIN {print int($(r "$2") / $(suzhi "$3"))}")"; }
beside "systematic PPS, 4,000 of 700,000" "UPsystematic 700k" systematic
beside "pivotal, 1,000 of 100,000" "UPpivotal 100k" pivotal
beside "cube, 100,000 x 3 (R: flight alone)" "cube flight 100k" cube
beside "31 strata, 100 of each, 700,000" "strata 700k" strata

if [ ! -f villages.csv ]; then
    awk 'BEGIN {
        srand(4); print "unit,province,prefecture,county,township,residence,size"
        for (i = 0; i < 700000; i++) {
            t = int(i / 17); c = int(t / 14); f = int(c / 8); p = int(f / 12)
            size = 60 - int(700 * log((1 - rand()) * (1 - rand())))
            printf "%02d%02d%02d%03d%05d,省%02d,市%02d%02d,%02d%02d%02d,%02d%02d%02d%03d,%s,%d\n", \
                11 + p, f % 12 + 1, c % 8 + 1, t % 14 + 1, i % 17 + 1, 11 + p, 11 + p, f % 12 + 1, \
                11 + p, f % 12 + 1, c % 8 + 1, 11 + p, f % 12 + 1, c % 8 + 1, t % 14 + 1, \
                rand() < .3 ? "urban" : "rural", size
        }
    }' > villages.csv
    echo "stratum,population,sample,units" > villages-allocation.csv
    awk -F, 'NR > 1 {n[$2] += $7} END {for (p in n) printf "%s,%d,1440,24\n", p, n[p]}' villages.csv \
        >> villages-allocation.csv
fi
rm -f draw-times.txt
for _ in 1 2 3 4 5; do
    t0=$(date +%s%N)
    "$home/target/suzhi" draw villages.csv --strata province --allocation villages-allocation.csv \
        --stages county,unit:4 --seed 1 -q -o sample.csv
    t1=$(date +%s%N)
    echo "$(( (t1 - t0) / 1000000 ))" >> draw-times.txt
done
echo "three stages from 700,000 villages, $(wc -l < sample.csv) lines: $(sort -n draw-times.txt | sed -n 3p) ms of process"
