# Makes values.csv and expected.json beside this script: Rscript make.R (base R only)
set.seed(20250701)
sizes <- c(5, 9, 12, 7, 20, 15, 6, 11, 30, 8, 10, 17)
group <- rep(sprintf("I%02d", seq_along(sizes)), sizes)
effect <- rnorm(length(sizes), 0, 0.6)
value <- round(effect[as.integer(factor(group))] + rnorm(length(group)), 6)
write.csv(data.frame(interviewer = group, value = value), "values.csv", row.names = FALSE, quote = FALSE)
fit <- anova(lm(value ~ factor(group)))
ms <- fit[["Mean Sq"]]
n <- length(value)
k0 <- (n - sum(sizes^2) / n) / (length(sizes) - 1)
icc <- (ms[1] - ms[2]) / (ms[1] + (k0 - 1) * ms[2])
p <- round(runif(40, 0.05, 0.95), 6)
# the distribution of the number of successes as the coefficients of a polynomial
coefficients <- Reduce(function(a, q) c(a * (1 - q), 0) + c(0, a * q), p, 1)
tail <- sapply(c(10, 20, 25, 30, 35), function(k) sum(coefficients[(k + 1):41]))
text <- function(x) paste(format(x, digits = 17, trim = TRUE), collapse = ", ")
writeLines(c(
  "{",
  sprintf('  "program": "%s",', R.version.string),
  sprintf('  "msw": %s, "icc": %s, "chance": %s,', text(ms[2]), text(icc), text(fit[["Pr(>F)"]][1])),
  sprintf('  "median": %s, "mad": %s,', text(median(value)), text(mad(value))),
  sprintf('  "p": [%s],', text(p)),
  sprintf('  "at_least": [10, 20, 25, 30, 35], "tail": [%s]', text(tail)),
  "}"), "expected.json")
