#include "sim/normal_quantile.h"

#include <initializer_list>

namespace cw::math {

double normalCdf(double z) {
    const double x = z < 0 ? -z : z;
    double tail = 0;
    if (x < 37) {
        const double density = exp(-0.5 * x * x);
        if (x < 7.07106781186547) {
            double a = 3.52624965998911e-02;
            for (const double c : {0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
                                   221.213596169931, 220.206867912376})
                a = a * x + c;
            double b = 8.83883476483184e-02;
            for (const double c : {1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
                                   637.333633378831, 793.826512519948, 440.413735824752})
                b = b * x + c;
            tail = density * a / b;
        } else {
            const double b = x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))));
            tail = density / b / 2.506628274631000502;
        }
    }
    return z > 0 ? 1 - tail : tail;
}

double normalQuantile(double p) {
    using namespace as241;
    const double q = p - 0.5;
    if (q > -middle && q < middle) {
        const double r = middleOf(q);
        return q * polynomial(centralOver, r) / polynomial(centralUnder, r);
    }
    double r = tailOf(q < 0 ? p : 1 - p), z = 0;
    if (r <= 5) {
        r -= 1.6;
        z = polynomial(tailOver, r) / polynomial(tailUnder, r);
    } else {
        r -= 5;
        z = polynomial(farOver, r) / polynomial(farUnder, r);
    }
    return q < 0 ? -z : z;
}

} // namespace cw::math
