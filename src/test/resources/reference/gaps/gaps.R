# Numbers for gaps, imbalance and their errors: Rscript gaps.R > expected.csv, with ../estimate/survey.csv beside it
suppressMessages(library(survey))
d <- read.csv("../estimate/survey.csv")
des <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = d)
des <- subset(des, !is.na(literate))
E <- list()

# all pairs of k independent means with equal errors: the studentised range
E$tukey <- do.call(rbind, lapply(c(3, 5, 10, 31), function(k)
  do.call(rbind, lapply(c(12, 40, Inf), function(df) data.frame(k = k, df = if (is.finite(df)) df else 0, value = qtukey(.95, k, df) / sqrt(2))))))

# k means against one with the same error: Dunnett, by integration over the common error and the scale
dunnett <- function(k, df, two) {
  p <- function(c) {
    inner <- function(s) sapply(s, function(s) integrate(function(z)
      dnorm(z) * (if (two) pnorm(z + sqrt(2) * c * s) - pnorm(z - sqrt(2) * c * s) else pnorm(z + sqrt(2) * c * s))^k, -9, 9, rel.tol = 1e-10)$value)
    integrate(function(s) inner(s) * 2 * df * s * dchisq(df * s^2, df), 0, 6, rel.tol = 1e-9)$value
  }
  uniroot(function(c) p(c) - .95, c(1, 6), tol = 1e-9)$root
}
E$dunnett <- do.call(rbind, lapply(c(2, 4, 9), function(k) do.call(rbind, lapply(c(12, 40), function(df)
  data.frame(k = k, df = df, two_sided = dunnett(k, df, TRUE), one_sided = dunnett(k, df, FALSE))))))

# imbalance of groups with weights held at those of the sample; errors by svycontrast from the joint covariance
g <- svyby(~literate, ~group, des, svymean, covmat = TRUE)
w <- c(svytable(~group, des)); w <- w[names(coef(g))]; s <- w / sum(w)
n <- names(coef(g)); sh <- function(i) sprintf("%.17g", s[[i]])
mu <- paste0("(", paste(sapply(seq_along(n), function(i) paste0(sh(i), "*", n[i])), collapse = "+"), ")")
va <- paste0("(", paste(sapply(seq_along(n), function(i) paste0(sh(i), "*(", n[i], "-", mu, ")^2")), collapse = "+"), ")")
th <- paste0("(", paste(sapply(seq_along(n), function(i) paste0(sh(i), "*(", n[i], "/", mu, ")*log(", n[i], "/", mu, ")")), collapse = "+"), ")")
# concentration over the order of names: cadres lowest, youth highest
R <- cumsum(s) - s / 2
co <- paste0("(2/", mu, "*(", paste(sapply(seq_along(n), function(i) paste0(sprintf("%.17g", s[[i]] * R[[i]]), "*", n[i])), collapse = "+"), ")-1)")
o <- order(-coef(g)); top <- n[o[1]]; low <- n[o[length(o)]]
# the coefficient of Gini, its order held as it is
ro <- rank(coef(g)); Rg <- sapply(seq_along(n), function(i) sum(s[ro < ro[i]]) + s[[i]] / 2)
gi <- paste0("(2/", mu, "*(", paste(sapply(seq_along(n), function(i) paste0(sprintf("%.17g", s[[i]] * Rg[[i]]), "*", n[i])), collapse = "+"), ")-1)")
ct <- function(f) { x <- svycontrast(g, parse(text = f)[[1]]); list(estimate = unname(coef(x)), se = unname(c(SE(x)))) }
E$imbalance <- list(levels = n, cv = ct(paste0("sqrt(", va, ")/", mu)), between_sd = ct(paste0("sqrt(", va, ")")), theil_t = ct(th), gini = ct(gi),
  concentration = ct(co), erreygers = ct(paste0("4*", mu, "*", co)), wagstaff = ct(paste0(co, "/(1-", mu, ")")),
  max_min_difference = ct(paste0(top, "-", low)), max_min_ratio = ct(paste0(top, "/", low)))
# ratios and odds ratios
E$log_ratio <- ct("log(youth/farmers)"); E$log_odds_ratio <- ct("log(youth/(1-youth))-log(farmers/(1-farmers))")
out <- function(what, part, value) cat(sprintf("%s,%s,%.15g\n", what, part, value), sep = "")
cat("what,part,value\n")
with(E$tukey, out("tukey", paste(k, df), value))
with(E$dunnett, { out("dunnett_two_sided", paste(k, df), two_sided); out("dunnett_one_sided", paste(k, df), one_sided) })
for (m in setdiff(names(E$imbalance), "levels")) for (x in c("estimate", "se")) out(m, x, E$imbalance[[m]][[x]])
for (m in c("log_ratio", "log_odds_ratio")) for (x in c("estimate", "se")) out(m, x, E[[m]][[x]])
