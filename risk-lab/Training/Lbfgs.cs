using System.Numerics.Tensors;
using System.Runtime.Intrinsics;

namespace TherapyGroups.RiskLab.Training;

/// <summary>Limited-memory BFGS (Nocedal 1980) with a backtracking Armijo line search, for smooth convex functions. Everything is added in
/// a fixed order: the same data give the same bits.</summary>
internal static class Lbfgs
{
    private const int Memory = 6;
    private const int SearchMax = 25;
    private const double Armijo = 1e-4;

    /// <summary>Minimises a function from a starting point, in place.</summary>
    /// <param name="point">The start; on return the minimum.</param>
    /// <param name="function">Writes the gradient at a point and returns the value.</param>
    /// <param name="iterationsMax">An upper bound on steps.</param>
    /// <param name="tolerance">Stops when a step gains less than this share of the value.</param>
    public static void Minimise(float[] point, Func<float[], float[], double> function, int iterationsMax, double tolerance)
    {
        int size = point.Length;
        var gradient = new float[size];
        double value = function(point, gradient);
        var steps = new Queue<(float[] Step, float[] Change, double Rho)>(Memory);
        var direction = new float[size];
        for (int iteration = 0; iteration < iterationsMax; iteration++)
        {
            Direct(gradient, [.. steps], direction);
            double slope = Dot(direction, gradient);
            if (slope >= 0)
            {
                return;
            }

            double scale = iteration == 0 ? 1 / Math.Max(1, Math.Sqrt(Dot(gradient, gradient))) : 1;
            var next = new float[size];
            var nextGradient = new float[size];
            double nextValue = double.NaN;
            int tries = 0;
            for (; tries < SearchMax; tries++)
            {
                for (int index = 0; index < size; index++)
                {
                    next[index] = point[index] + (float)(scale * direction[index]);
                }

                nextValue = function(next, nextGradient);
                if (nextValue <= value + (Armijo * scale * slope))
                {
                    break;
                }

                scale /= 2;
            }

            if (tries == SearchMax)
            {
                return;
            }

            Remember(steps, point, gradient, next, nextGradient);
            double gain = value - nextValue;
            Array.Copy(next, point, size);
            gradient = nextGradient;
            value = nextValue;
            if (gain <= tolerance * Math.Abs(value))
            {
                return;
            }
        }
    }

    private static void Remember(
        Queue<(float[] Step, float[] Change, double Rho)> steps, float[] point, float[] gradient, float[] next, float[] nextGradient)
    {
        var step = new float[point.Length];
        var change = new float[point.Length];
        for (int index = 0; index < point.Length; index++)
        {
            step[index] = next[index] - point[index];
            change[index] = nextGradient[index] - gradient[index];
        }

        double curvature = Dot(step, change);
        if (curvature > 1e-12)
        {
            if (steps.Count == Memory)
            {
                steps.Dequeue();
            }

            steps.Enqueue((step, change, 1 / curvature));
        }
    }

    /// <summary>The two-loop recursion: minus the inverse Hessian, as remembered, times the gradient.</summary>
    private static void Direct(float[] gradient, (float[] Step, float[] Change, double Rho)[] steps, float[] direction)
    {
        Array.Copy(gradient, direction, gradient.Length);
        var alpha = new double[steps.Length];
        for (int index = steps.Length - 1; index >= 0; index--)
        {
            alpha[index] = steps[index].Rho * Dot(steps[index].Step, direction);
            AddScaled(direction, steps[index].Change, -alpha[index]);
        }

        double scale = steps.Length == 0 ? 1 : 1 / (steps[^1].Rho * Dot(steps[^1].Change, steps[^1].Change));
        for (int index = 0; index < direction.Length; index++)
        {
            direction[index] = (float)(direction[index] * scale);
        }

        for (int index = 0; index < steps.Length; index++)
        {
            double beta = steps[index].Rho * Dot(steps[index].Change, direction);
            AddScaled(direction, steps[index].Step, alpha[index] - beta);
        }

        for (int index = 0; index < direction.Length; index++)
        {
            direction[index] = -direction[index];
        }
    }

    private static double Dot(float[] one, float[] other)
    {
        Vector256<double> low = Vector256<double>.Zero;
        Vector256<double> high = Vector256<double>.Zero;
        int index = 0;
        for (; index + 8 <= one.Length; index += 8)
        {
            Vector256<float> product = Vector256.Create<float>(one.AsSpan(index)) * Vector256.Create<float>(other.AsSpan(index));
            (Vector256<double> lower, Vector256<double> upper) = Vector256.Widen(product);
            low += lower;
            high += upper;
        }

        double sum = Vector256.Sum(low + high);
        for (; index < one.Length; index++)
        {
            sum += (double)one[index] * other[index];
        }

        return sum;
    }

    private static void AddScaled(float[] target, float[] source, double factor) =>
        TensorPrimitives.Add(target, Scaled(source, (float)factor), target);

    private static float[] Scaled(float[] source, float factor)
    {
        var scaled = new float[source.Length];
        TensorPrimitives.Multiply(source, factor, scaled);
        return scaled;
    }
}
