# Decompositions of the gap in reference/estimate/survey.csv between urban and rural, with design-based standard errors.
# usage: Rscript causes.R SURVEY OUT.json
# Formulas are written out with glm and weighted means; jackknife (JKn) by survey's withReplicates, linearised errors by
# svytotal of numerical derivatives by each weight, adjusted gaps by svypredmeans.
args <- commandArgs(TRUE); suppressMessages(library(survey))
d <- read.csv(args[1], stringsAsFactors = FALSE); d$old <- as.numeric(d$age == "60-69")
d$years <- c("18-29" = 0, "30-39" = 1, "40-49" = 2, "50-59" = 3, "60-69" = 4)[d$age]
ok <- !is.na(d$literate) & !is.na(d$residence) & !is.na(d$sex) & !is.na(d$years)
U <- d$residence == "urban"
tight <- list(epsilon = 1e-14, maxit = 100)
fit <- function(f, data, w, family) { data$w <- w; suppressWarnings(glm(f, family = family, data = data, weights = w, control = tight)) }
f <- literate ~ sex + years
parts <- function(w) {
  D <- d[ok, ]; w <- w[ok]; u <- D$residence == "urban"; A <- D[u, ]; B <- D[!u, ]; wa <- w[u]; wb <- w[!u]
  if (any(w == 0)) { A <- A[wa > 0, ]; B <- B[wb > 0, ]; D <- D[w > 0, ]; wa <- wa[wa > 0]; wb <- wb[wb > 0]; w <- w[w > 0] }
  m <- function(x, w) sum(w * x) / sum(w)
  out <- c(gap = m(A$literate, wa) - m(B$literate, wb))
  for (link in c("linear", "logit")) {
    fam <- if (link == "logit") quasibinomial() else gaussian()
    a <- coef(fit(f, A, wa, fam)); b <- coef(fit(f, B, wb, fam))
    D$ind <- ifelse(D$residence == "urban", .5, -.5)
    pool <- coef(fit(update(f, . ~ . + ind), D, w, fam))[names(a)]; omega <- coef(fit(f, D, w, fam))
    s <- sum(wa) / sum(w)
    X <- function(D) model.matrix(f, D); mu <- function(e) if (link == "logit") plogis(e) else e
    M <- function(D, w, be) m(mu(drop(X(D) %*% be)), w)
    stars <- list(a = a, b = b, pooled = pool, omega = omega, cotton = s * a + (1 - s) * b, reimers = (a + b) / 2)
    # Gardeazabal-Ugidos: intercept, sexF, sexM, years
    nor <- function(be) c(be[1] + be[2] / 2, -be[2] / 2, be[2] / 2, be[3])
    Z <- function(D, w) c(1, m(D$sex == "F", w), m(D$sex == "M", w), m(D$years, w))
    za <- Z(A, wa); zb <- Z(B, wb)
    for (r in names(stars)) { be <- stars[[r]]
      E <- M(A, wa, be) - M(B, wb, be); N <- (za - zb) * nor(be); det <- E * N / sum(N)
      n1 <- za * (nor(a) - nor(be)); n2 <- zb * (nor(be) - nor(b)); U1 <- M(A, wa, a) - M(A, wa, be); U2 <- M(B, wb, be) - M(B, wb, b)
      und <- (if (max(abs(n1)) > 1e-12) U1 * n1 / sum(n1) else 0) + (if (max(abs(n2)) > 1e-12) U2 * n2 / sum(n2) else 0)
      v <- c(E, U1 + U2, det[2] + det[3], det[4], det[2], und[1], und[2] + und[3], und[4], und[3])
      names(v) <- paste(link, r, c("explained", "unexplained", "explained.sex", "explained.years", "explained.sexF", "unexplained.0", "unexplained.sex", "unexplained.years", "unexplained.sexM"))
      out <- c(out, v) }
    three <- c(M(A, wa, b) - M(B, wb, b), M(B, wb, a) - M(B, wb, b)); three <- c(three, unname(out["gap"]) - sum(three))
    names(three) <- paste(link, "three", c("endowments", "coefficients", "interaction")); out <- c(out, three)
  }
  # Fairlie with all pairs of people: exchange of sex and years one after the other, both orders
  be <- pool; pairs <- function(sexfrom, yearsfrom) {
    G <- list(a = A, b = B); W <- list(a = wa, b = wb)
    p <- be[1] + outer(be[2] * (G[[sexfrom]]$sex == "M"), be[3] * G[[yearsfrom]]$years, "+")
    if (sexfrom == yearsfrom) m(plogis(be[1] + be[2] * (G[[sexfrom]]$sex == "M") + be[3] * G[[sexfrom]]$years), W[[sexfrom]])
    else sum(outer(W[[sexfrom]], W[[yearsfrom]]) * plogis(p)) / sum(W[[sexfrom]]) / sum(W[[yearsfrom]]) }
  v <- c(bb = pairs("b", "b"), ab = pairs("a", "b"), ba = pairs("b", "a"), aa = pairs("a", "a"))
  out <- c(out, "fairlie sex" = unname((v["ab"] - v["bb"] + v["aa"] - v["ba"]) / 2), "fairlie years" = unname((v["ba"] - v["bb"] + v["aa"] - v["ab"]) / 2))
  cell <- function(D, w) { k <- paste(D$sex, D$years); t <- tapply(w, k, sum); list(s = t / sum(t), r = tapply(w * D$literate, k, sum) / t) }
  ka <- cell(A, wa); kb <- cell(B, wb)
  comp <- (ka$s - kb$s) * (ka$r + kb$r) / 2; rat <- (ka$r - kb$r) * (ka$s + kb$s) / 2
  c(out, "kitagawa composition" = sum(comp), "kitagawa rates" = sum(rat), "kitagawa composition F,0" = unname(comp["F 0"]), "kitagawa rates M,3" = unname(rat["M 3"]))
}
full <- parts(d$weight)
des <- svydesign(id = ~psu, strata = ~stratum, weights = ~weight, data = d, nest = TRUE)
jk <- withReplicates(as.svrepdesign(des, type = "JKn"), function(w, data) parts(w))
slope <- sapply(seq_len(nrow(d)), function(k) { if (!ok[k]) return(0 * full); h <- d$weight[k] * 1e-3; at <- function(s) { w <- d$weight; w[k] <- w[k] + s * h; parts(w) }; (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * h) })
lin <- sapply(names(full), function(p) { des$variables$u <- slope[p, ]; SE(svytotal(~u, des))[1] })
S <- subset(des, ok); S$variables$ind <- factor(S$variables$residence)
pm <- svypredmeans(svyglm(literate ~ sex + years, S, family = quasibinomial()), ~ind)
ct <- svycontrast(pm, quote(urban - rural))
json <- function(v) paste0("{\n", paste0("    \"", names(v), "\": ", format(v, digits = 15, trim = TRUE, scientific = TRUE), collapse = ",\n"), "\n  }")
adjusted <- c(urban = unname(coef(pm)["urban"]), rural = unname(coef(pm)["rural"]), difference = unname(coef(ct)), se = unname(SE(ct)[1]))
all <- list(estimate = full, jackknife = setNames(SE(jk), names(full)), linearised = setNames(lin, names(full)), adjusted = adjusted)
writeLines(paste0("{\n", paste0("  \"", names(all), "\": ", sapply(all, json), collapse = ",\n"), ",\n  \"note\": \"R ", getRversion(), " survey ", packageVersion("survey"), "\"\n}"), args[2])
