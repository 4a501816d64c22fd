# Small areas on three scales, by matrices and numerical integration, from the formulas and not from suzhi's code.
# Rscript scales.R: writes small.csv (areas), known.csv (covariates) and scales.csv (name, index, value).
set.seed(611)
m <- 36; k <- 4; D <- m + k
x1 <- round(runif(D), 3); x2 <- round(rnorm(D, 10, 3), 2)
n <- round(rgamma(m, 3, .05)) + 12; n[1:4] <- c(6, 9, 14, 8)
P <- plogis(-2.4 + 1.2 * x1 + .06 * x2 + rnorm(D, 0, .35))
p <- rbinom(m, n, P[1:m]) / n; p[2] <- 0
se <- round(sqrt(1.6 * p * (1 - p) / n) * exp(rnorm(m, 0, .15)), 5)
pop <- round(runif(D, 1e3, 9e4)); area <- sprintf("R%02d", 1:D)
write.csv(data.frame(area = area[1:m], estimate = signif(p, 12), se = se, n = n, weighted_n = pop[1:m]), "small.csv", row.names = FALSE, quote = FALSE)
write.csv(data.frame(area, x1, x2, pop), "known.csv", row.names = FALSE, quote = FALSE)
p <- signif(p, 12); out <- NULL
put <- function(name, v) out <<- rbind(out, data.frame(name, index = seq_along(v) - 1, value = sprintf("%.15g", v)))

## variance function: smoothed where n < 30, or no variance
X <- cbind(1, x1, x2); S <- X[1:m, ]
smooth <- function(p) { own <- n >= 30 & se > 0 & p > 0 & p < 1; has <- se > 0 & p > 0 & p < 1
  delta <- sum((n^2 * se^2)[has]) / sum((n * p * (1 - p))[has])
  b <- coef(lm(p ~ x1[1:m] + x2[1:m], weights = n)); pt <- pmin(pmax(c(S %*% b), min(p[has])), max(p[has]))
  list(delta = delta, v = ifelse(own, se^2, delta * pt * (1 - pt) / n), at = ifelse(own, p, pt)) }
put("deff", smooth(p)$delta); put("used_se", sqrt(smooth(p)$v))

fit <- function(y, v, method) {
  parts <- function(A) { V <- diag(A + v); W <- solve(V); Q <- solve(t(S) %*% W %*% S); b <- Q %*% t(S) %*% W %*% y
    list(V = V, W = W, Q = Q, b = b, P = W - W %*% S %*% Q %*% t(S) %*% W) }
  f <- function(A) { s <- parts(A); l <- -.5 * (determinant(s$V)$modulus - determinant(s$Q)$modulus + t(y) %*% s$P %*% y)
    if (method == "YL") l <- l + log(atan(sum(A / (A + v)))) / m; c(l) }
  A <- optimize(f, c(1e-9, 4 * var(y)), maximum = TRUE, tol = 1e-13)$maximum
  # Newton on a numerical score sharpens what optimize can see
  for (i in 1:6) { h <- 1e-4 * A; A <- A - (f(A + h) - f(A - h)) / 2 * h / (f(A + h) - 2 * f(A) + f(A - h)) }
  s <- parts(A); g <- A / (A + v); syn <- c(S %*% s$b); vA <- 2 / sum(diag(s$W %*% s$W))
  g2 <- (1 - g)^2 * diag(S %*% s$Q %*% t(S)); g3 <- (1 - g)^2 * vA / (A + v)
  Z <- X[(m + 1):D, ]
  r <- (y - syn) / sqrt(A + v - diag(S %*% s$Q %*% t(S)))
  W <- cor(sort(r), qnorm(ppoints(m, 3 / 8)))^2; u <- log(m)
  pW <- pnorm((log(1 - W) - (-1.2725 + 1.0521 * (log(u) - u))) / (1.0308 - 0.26758 * (log(u) + 2 / u)), lower.tail = FALSE)
  l <- sum(dnorm(y, syn, sqrt(A + v), log = TRUE)); o <- lm(y ~ S - 1); h <- hatvalues(o)
  list(A = A, beta = c(s$b), se = sqrt(diag(s$Q)), g = g, syn = syn, theta = g * y + (1 - g) * syn, mse = g * v + g2 + 2 * g3, g1 = g * v,
    zt = c(Z %*% s$b), zm = A + diag(Z %*% s$Q %*% t(Z)), r = r, fit = c(l, -2 * l + 2 * 4, -2 * l + log(m) * 4, W, pW,
      1 - (sum(resid(o)^2) / (m - 3) - sum((1 - h) * v) / (m - 3)) / (var(y) - mean(v)))) }
moment <- function(inv, t, s2, k) mapply(function(t, s2) integrate(function(z) inv(t + sqrt(s2) * z)^k * dnorm(z), -12, 12, rel.tol = 1e-12)$value, t, s2)
w <- pop / sum(pop)
for (scale in c("raw", "logit", "arcsine")) for (method in c("REML", "YL")) {
  to <- switch(scale, raw = identity, logit = qlogis, arcsine = function(p) asin(sqrt(p)))
  inv <- switch(scale, raw = identity, logit = plogis, arcsine = function(t) sin(t)^2)
  slope <- switch(scale, raw = function(p) 1, logit = function(p) p * (1 - p), arcsine = function(p) 2 * sqrt(p * (1 - p)))
  q <- if (scale == "logit") ifelse(p > 0, p, .5 / n) else p  # the test gives the same numbers
  s <- smooth(q); f <- fit(to(q), s$v / slope(s$at)^2, method); key <- function(s) paste(scale, method, s)
  th <- c(f$theta, f$zt); est <- moment(inv, th, c(f$g1, rep(f$A, k)), 1)
  tm <- c(f$mse, f$zm); mse <- if (scale == "raw") tm else moment(inv, th, tm, 2) - moment(inv, th, tm, 1)^2
  put(key("A"), f$A); put(key("estimate"), est); put(key("rmse"), sqrt(mse))
  if (method == "YL") next
  put(key("beta"), f$beta); put(key("beta_se"), f$se); put(key("fit"), f$fit); put(key("residual"), f$r); put(key("share_borrowed"), 1 - f$g)
  target <- sum(w[1:m] * q) / sum(w[1:m]); gap <- target - sum(w * est)
  put(key("difference"), est + gap); put(key("ratio"), est * target / sum(w * est)); put(key("optimal"), est + w * mse / sum(w^2 * mse) * gap) }
write.csv(out, "scales.csv", row.names = FALSE, quote = FALSE)
cat("R", as.character(getRversion()), nrow(out), "numbers\n")
