package org.suzhi.draw;

/**
 * The size S of a Poisson sample with probabilities p, seen through its generating function G(z) = Π (q_k + p_k z),
 * q = 1 − p, on the unit circle. Whatever is wanted given S = n is a sum over points of the circle,
 *
 * <pre>
 *     P(S = n, k in) = 1/M Σ_z z⁻ⁿ G(z) h_k(z),   h_k(z) = p_k z / (q_k + p_k z),
 *     P(S = n, k and l in) = 1/M Σ_z z⁻ⁿ G(z) h_k(z) h_l(z),
 * </pre>
 *
 * in which nothing cancels, unlike the recursions that divide units out of elementary symmetric functions. With Σp = n
 * the sum needs only as many points M as S has likely values: the rest, below 10⁻²⁰ by Bernstein's inequality, would
 * fold onto n.
 *
 * <p>Source: Fernández and Williams, IEEE Transactions on Aerospace and Electronic Systems 46 (2010) 803–817, for P(S);
 * for the rest see {@link ConditionalPoisson}.
 */
final class Spectrum {

    /** −log of what may fold over. */
    private static final double NEGLIGIBLE = 48;

    /** A point with less than this adds nothing to a sum of about 1 / √N, whatever the h there. */
    private static final double NOTHING = 1e-40;

    private final double[] p;
    private final int n;

    /** Points on the upper half of the circle, z = 1 first; the lower half mirrors them. */
    private final int points;

    /** z⁻ⁿ G(z) at each point, counted twice where it has a mirror image: real and imaginary part. */
    private final double[] re;

    private final double[] im;
    private final double[] cos;
    private final double[] sin;

    Spectrum(double[] p, int n) {
        this.p = p;
        this.n = n;
        double variance = 0;
        for (double each : p) {
            variance += each * (1 - each);
        }
        double spread = NEGLIGIBLE / 3 + Math.sqrt(NEGLIGIBLE * NEGLIGIBLE / 9 + 2 * NEGLIGIBLE * variance);
        // 2 · points − 1 is odd: z = −1, where q + pz can be 0, is never a point
        this.points = (int) Math.ceil(Math.min(p.length + 3, spread + 8) / 2) + 1;
        this.re = new double[points];
        this.im = new double[points];
        this.cos = new double[points];
        this.sin = new double[points];
        for (int t = 0; t < points; t++) {
            product(t);
        }
    }

    private void product(int t) {
        double angle = 2 * Math.PI * t / (2 * points - 1);
        cos[t] = Math.cos(angle);
        sin[t] = Math.sin(angle);
        long turns = (long) t * n % (2 * points - 1);
        double a = Math.cos(-2 * Math.PI * turns / (2 * points - 1)) * (t == 0 ? 1 : 2);
        double b = Math.sin(-2 * Math.PI * turns / (2 * points - 1)) * (t == 0 ? 1 : 2);
        for (double each : p) {
            double c = 1 - each + each * cos[t];
            double d = each * sin[t];
            double next = a * c - b * d;
            b = a * d + b * c;
            a = next;
            // no factor exceeds 1: what is nothing now stays nothing
            if (Math.abs(a) + Math.abs(b) < NOTHING) {
                return;
            }
        }
        re[t] = a;
        im[t] = b;
    }

    /** h_k(z) = p z (q + p z̄) / |q + p z|² = (p² + p q z) / |q + p z|². */
    private void fill(int t, double[] hRe, double[] hIm) {
        for (int k = 0; k < p.length; k++) {
            double q = 1 - p[k];
            double norm = q * q + p[k] * p[k] + 2 * p[k] * q * cos[t];
            hRe[k] = p[k] * (p[k] + q * cos[t]) / norm;
            hIm[k] = p[k] * q * sin[t] / norm;
        }
    }

    /** P(k in | S = n) for each unit. */
    double[] inclusion() {
        double[] hRe = new double[p.length];
        double[] hIm = new double[p.length];
        double[] sum = new double[p.length];
        double all = 0;
        for (int t = 0; t < points; t++) {
            if (re[t] == 0 && im[t] == 0) {
                continue;
            }
            fill(t, hRe, hIm);
            all += re[t];
            for (int k = 0; k < p.length; k++) {
                sum[k] += re[t] * hRe[k] - im[t] * hIm[k];
            }
        }
        for (int k = 0; k < p.length; k++) {
            sum[k] /= all;
        }
        return sum;
    }

    /**
     * P(k and l in | S = n) for each two units when a sample s counts with the weight Σ_s v: the same for all samples
     * when v is 1 throughout. In the formula above the weight puts [v_k + v_l + Σ_j≠k,l v_j h_j(z)] behind h_k h_l.
     */
    double[][] joint(double[] v) {
        int units = p.length;
        double[] hRe = new double[units];
        double[] hIm = new double[units];
        double[][] joint = new double[units][units];
        double all = 0;
        for (int t = 0; t < points; t++) {
            if (re[t] == 0 && im[t] == 0) {
                continue;
            }
            fill(t, hRe, hIm);
            double totalRe = 0;
            double totalIm = 0;
            for (int k = 0; k < units; k++) {
                totalRe += v[k] * hRe[k];
                totalIm += v[k] * hIm[k];
            }
            all += re[t] * totalRe - im[t] * totalIm;
            for (int k = 0; k < units; k++) {
                double aRe = re[t] * hRe[k] - im[t] * hIm[k];
                double aIm = re[t] * hIm[k] + im[t] * hRe[k];
                double restRe = totalRe + v[k] * (1 - hRe[k]);
                double restIm = totalIm - v[k] * hIm[k];
                double[] row = joint[k];
                row[k] += aRe * restRe - aIm * restIm;
                for (int l = 0; l < k; l++) {
                    double bRe = aRe * hRe[l] - aIm * hIm[l];
                    double bIm = aRe * hIm[l] + aIm * hRe[l];
                    row[l] += bRe * (restRe + v[l] * (1 - hRe[l])) - bIm * (restIm - v[l] * hIm[l]);
                }
            }
        }
        for (int k = 0; k < units; k++) {
            for (int l = 0; l <= k; l++) {
                // one unit alone has no pairs: not even by rounding, as 0 is how a variance knows
                joint[k][l] = n < 2 && l < k || n < 1 ? 0 : Math.max(joint[k][l] / all, 0);
                joint[l][k] = joint[k][l];
            }
        }
        return joint;
    }
}
