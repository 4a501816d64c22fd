package org.suzhi.estimate;

import java.util.ArrayList;
import java.util.List;

/**
 * The root β of the weighted score Σ w x (y − μ(x'β)) = 0 by Newton's method, which is iteratively reweighted least
 * squares for canonical links: β ← β + A⁻¹ Σ w x (y − μ), A = Σ w x x' V(μ). A step that does not lower the deviance is
 * halved. It ends after a step that moves no η by more than 1e-9 of its size: the error left is that number squared.
 *
 * <p>Source: McCullagh and Nelder, Generalized Linear Models, 2nd ed. 1989, section 2.5.
 */
final class NewtonFit {

    private static final int MOST = 50;
    private static final double SMALL = 1e-9;
    private static final double SINGULAR = 1e-14;

    private final ModelMatrix x;
    private final double[] y;
    private final Link link;
    private double[] beta;
    private double deviance;
    private int iterations;
    private UnitDiagonal information;
    private double[] step;
    private boolean converged;

    /**
     * @param y outcomes of the records in the model
     */
    NewtonFit(ModelMatrix x, double[] y, Link link) {
        this.x = x;
        this.y = y;
        this.link = link;
        this.beta = new double[x.size()];
        this.step = new double[x.size()];
        double mean = 0;
        for (int i = 0; i < y.length; i++) {
            mean += x.weight(i) / y.length * y[i];
        }
        beta[0] = link.start(mean);
        this.deviance = deviance(beta);
        while (!converged && iterations < MOST && evaluate()) {
            advance();
        }
        if (converged) {
            converged = evaluate();
        }
    }

    boolean converged() {
        return converged;
    }

    double[] beta() {
        return beta;
    }

    /** A, for weights of mean 1. */
    UnitDiagonal information() {
        return information;
    }

    /** Σ w d(y, η), for weights of mean 1. */
    double deviance() {
        return deviance;
    }

    int iterations() {
        return iterations;
    }

    /** Terms along which the last step went farthest: those that have no finite coefficient. */
    List<String> runaways() {
        double most = 0;
        for (int j = 1; j < step.length; j++) {
            most = Math.max(most, Math.abs(step[j]));
        }
        List<String> names = new ArrayList<>();
        for (int j = 1; j < step.length; j++) {
            if (Math.abs(step[j]) >= 0.2 * most) {
                names.add(x.terms().get(j).name());
            }
        }
        return names;
    }

    /** Information and step at β; false when the information has become singular. */
    private boolean evaluate() {
        double[][] products = new double[x.size()][x.size()];
        double[] score = new double[x.size()];
        for (int i = 0; i < y.length; i++) {
            double eta = x.predicted(i, beta);
            x.add(i, x.weight(i) * (y[i] - link.mean(eta)), score);
            x.addProducts(i, x.weight(i) * link.variance(eta), products);
        }
        UnitDiagonal at = new UnitDiagonal(products, SINGULAR);
        if (at.dependent() >= 0) {
            return false;
        }
        information = at;
        step = at.solve(score);
        return true;
    }

    private void advance() {
        iterations++;
        double largest = 0;
        double moved = 0;
        for (int i = 0; i < y.length; i++) {
            largest = Math.max(largest, Math.abs(x.predicted(i, beta)));
            moved = Math.max(moved, Math.abs(x.predicted(i, step)));
        }
        double factor = 1;
        double[] next = beta;
        double found = Double.NaN;
        while (factor > 1e-6 && !(found <= deviance + 1e-12 * Math.abs(deviance))) {
            next = beta.clone();
            for (int j = 0; j < next.length; j++) {
                next[j] += factor * step[j];
            }
            found = deviance(next);
            factor /= 2;
        }
        beta = next;
        deviance = found;
        converged = moved <= SMALL * (1 + largest) && iterations > 1;
    }

    private double deviance(double[] at) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += x.weight(i) * link.deviance(y[i], x.predicted(i, at));
        }
        return sum;
    }
}
