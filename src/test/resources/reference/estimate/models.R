# usage: Rscript models.R survey.csv models.json   (run with R 4.2.2 and survey 4.1-1; calibrate() asks MASS for ginv, here a stand-in by svd)
# Models, tests and Woodruff intervals by R; the data and its margins are those of make_reference.R.
args <- commandArgs(TRUE)
suppressMessages(library(survey))
json <- function(x) if (is.list(x)) { v <- vapply(x, json, ""); if (is.null(names(x))) paste0("[", paste(v, collapse = ",\n"), "]") else paste0("{", paste0('"', names(x), '": ', v, collapse = ",\n"), "}")
  } else if (length(x) > 1) json(as.list(x)) else if (is.character(x)) paste0('"', x, '"') else if (is.na(x)) "null" else sprintf("%.17g", x)
full <- read.csv(args[1]); N <- sum(full$weight)
margins <- list(sex = list(M = .51), age = list("18-29" = .21, "30-39" = .22, "40-49" = .2, "50-59" = .21, "60-69" = .16), residence = list(urban = .62))
full$answered <- !is.na(full$literate); full$literate[!full$answered] <- 0L; full$score[!full$answered] <- 0
full <- full[order(full$score, full$weight), ]     # hf7 depends on the order of equal values
for (v in c("sex", "age", "residence", "group", "region")) full[[v]] <- factor(full[[v]])
base <- svydesign(ids = ~psu, strata = ~stratum, weights = ~weight, data = full)
des1 <- subset(base, answered)
des2 <- subset(svydesign(ids = ~psu + id, strata = ~stratum, fpc = ~N_psu + M_ssu, data = full), answered)
tot <- N * c(1, margins$sex$M, unlist(margins$age)[-1], margins$residence$urban)
names(tot) <- colnames(model.matrix(~sex + age + residence, full))
cal <- subset(calibrate(base, ~sex + age + residence, tot, calfun = "raking", epsilon = 1e-12, maxit = 200), answered)
E <- list()
ctl <- list(epsilon = 1e-15, maxit = 200)
# R takes the information of the step before the last: fit twice, from the solution, for errors good to more than 8 digits
fit <- function(f, des, family) { m <- svyglm(f, des, family = family, control = ctl); start <- coef(m); environment(f) <- environment(); svyglm(f, des, family = family, control = ctl, start = start) }
glm1 <- function(f, des, family) { m <- fit(f, des, family); s <- summary(m)$coefficients; ci <- confint(m, ddf = m$df.residual)
  list(coefficients = lapply(rownames(s), function(r) list(term = sub("^relevel.*\\)", "group", r), estimate = s[r, 1], se = s[r, 2], t = s[r, 3], p = s[r, 4], lower = ci[r, 1], upper = ci[r, 2])), df = m$df.residual, deviance = m$deviance, cov12 = vcov(m)[1, 2], cov23 = vcov(m)[2, 3]) }
B <- quasibinomial()
E$logistic_numeric <- glm1(literate ~ group + M_ssu + sex, des1, B)
E$logistic_two_stage_fpc <- glm1(literate ~ group + residence, des2, B)
E$logistic_raked <- glm1(literate ~ group + residence, cal, B)
E$logistic_region_reference_workers <- glm1(literate ~ relevel(group, "workers") + region, des1, B)
E$linear <- glm1(score ~ group + residence + N_psu, des1, gaussian())
E$linear_two_stage_fpc <- glm1(score ~ group + N_psu, des2, gaussian())
E$logistic <- glm1(literate ~ group + residence + sex, des1, B)
m <- fit(literate ~ group + residence + sex, des1, B)
tt <- regTermTest(m, ~group); E$term_group <- list(F = c(tt$Ftest), ndf = tt$df, ddf = tt$ddf, p = c(tt$p))
E$deviance <- m$deviance
chi <- function(f, des) lapply(setNames(nm = c("F", "Chisq", "Wald", "adjWald")), function(s) { r <- svychisq(f, des, statistic = s); list(statistic = unname(c(r$statistic)), parameter = unname(c(r$parameter)), p = unname(c(r$p.value))) })
E$rao_scott <- list(literate_group = chi(~literate + group, des1), group_region = chi(~group + region, des1), literate_group_two_stage_fpc = chi(~literate + group, des2))
E$rao_scott_raked <- { r <- svychisq(~literate + group, cal, statistic = "F"); list(F = unname(c(r$statistic)), ndf = unname(r$parameter[1]), ddf = unname(r$parameter[2]), p = unname(c(r$p.value))) }
mg <- svyby(~literate, ~group, des1, svymean, covmat = TRUE)
ct <- svycontrast(mg, c(cadres = 1, youth = -.5, farmers = -.5)); E$contrast_three <- list(estimate = unname(coef(ct)), se = unname(c(SE(ct))))
ct <- svycontrast(mg, quote(youth / farmers)); E$ratio <- list(estimate = unname(coef(ct)), se = unname(c(SE(ct))))
ct <- svycontrast(mg, quote(log(youth / (1 - youth)) - log(farmers / (1 - farmers)))); E$log_odds_ratio <- list(estimate = unname(coef(ct)), se = unname(c(SE(ct))))
quant <- function(des, rule, type) { q <- svyquantile(~score, des, c(.1, .25, .5, .75, .9), qrule = rule, interval.type = type)$score; lapply(seq_len(nrow(q)), function(i) list(value = q[i, 1], lower = q[i, 2], upper = q[i, 3], se = q[i, 4])) }
E$quantiles <- lapply(setNames(nm = c("math", "school", "hf7")), function(r) lapply(setNames(nm = c("mean", "beta", "xlogit", "asin")), function(t) quant(des1, r, t)))
E$quantiles_by_group <- lapply(setNames(nm = levels(full$group)), function(g) quant(subset(des1, group == g), "math", "mean"))
E$quantiles_two_stage_fpc <- quant(des2, "math", "mean")
E$quantiles_raked <- quant(cal, "math", "mean")
E$note <- paste("R", getRversion(), "survey", packageVersion("survey"))
write(json(E), args[2])
