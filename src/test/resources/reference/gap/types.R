# Ward's clusters, silhouettes and an adjusted Rand index of 20 made-up regions, with R's stats package alone
# (hclust, ward.D2); silhouettes by Rousseeuw (1987) and the index by Hubert and Arabie (1985), written out here.
# Run: Rscript types.R   (writes types.csv and types.json beside it)
set.seed(20)
n <- 20
x <- data.frame(region = sprintf("r%02d", seq_len(n)),
                ratio = round(0.15 + 0.05 * rnorm(n), 4),
                farmers = round(0.10 + 0.04 * rnorm(n), 4),
                income = round(30 + 8 * rnorm(n), 1))
write.csv(x, "types.csv", row.names = FALSE, quote = FALSE)
z <- scale(as.matrix(x[, -1]))
d <- as.matrix(dist(z))
tree <- hclust(dist(z), method = "ward.D2")
silhouette <- function(cl) sapply(seq_len(n), function(i) {
  own <- setdiff(which(cl == cl[i]), i)
  if (length(own) == 0) return(0)
  a <- mean(d[i, own])
  b <- min(sapply(setdiff(unique(cl), cl[i]), function(c) mean(d[i, cl == c])))
  (b - a) / max(a, b)
})
rand <- function(a, b) {
  t <- table(a, b); c2 <- function(v) sum(v * (v - 1) / 2)
  e <- c2(rowSums(t)) * c2(colSums(t)) / (n * (n - 1) / 2)
  (c2(t) - e) / ((c2(rowSums(t)) + c2(colSums(t))) / 2 - e)
}
out <- c("{", sprintf('  "origin": "%s, stats::hclust ward.D2",', R.version.string))
for (k in 2:6) {
  cl <- cutree(tree, k)
  out <- c(out, sprintf('  "clusters_%d": [%s],', k, paste(cl, collapse = ", ")),
           sprintf('  "silhouette_%d": [%s],', k, paste(sprintf("%.15g", silhouette(cl)), collapse = ", ")))
}
out <- c(out, sprintf('  "rand_3_5": %.15g', rand(cutree(tree, 3), cutree(tree, 5))), "}")
writeLines(out, "types.json")
