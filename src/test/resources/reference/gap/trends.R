# Straight lines through waves, by lm and predict of R 4.2.2: Rscript trends.R > trends.csv
# Ratios: the national ones published for 2020-2024; the standard errors are invented.
waves <- data.frame(year = c(2020, 2022, 2023, 2024), ratio = c(.1056, .1293, .1414, .1537),
                    se = c(.004, .002, .003, .0025))
cat("weighted,scenario,year,ratio,lower,upper,slope\n")
for (weighted in c(FALSE, TRUE)) for (scenario in c("linear", "logit-linear")) {
  of <- if (scenario == "linear") identity else qlogis
  back <- if (scenario == "linear") identity else plogis
  error <- if (scenario == "linear") waves$se else waves$se / (waves$ratio * (1 - waves$ratio))
  w <- if (weighted) 1 / error^2 else rep(1, 4)
  fit <- lm(of(ratio) ~ year, data = waves, weights = w)
  for (year in c(2025, 2030, 2035)) {
    p <- predict(fit, data.frame(year = year), interval = "prediction", level = .95, weights = 1 / mean(1 / w))
    cat(sprintf("%s,%s,%d,%.15g,%.15g,%.15g,%.15g\n", tolower(weighted), scenario, year,
                back(p[1]), back(p[2]), back(p[3]), coef(fit)[2]))
  }
}
