using Starter._1;

const int height = 3, width = 5, channels = 4;

// A single bright pixel in the middle.
float[] input = new float[height * width * channels];
input.AsSpan(((1 * width) + 2) * channels, channels).Fill(16);

// The binomial filter, for each channel.
float[] binomial = [1, 2, 1, 2, 4, 2, 1, 2, 1];
float[] filter = [.. binomial.SelectMany(tap => Enumerable.Repeat(tap / 16, channels))];
float[] bias = new float[channels];

float[] output = new float[ImageKernels.SmoothOutputLength(height, width)];
ImageKernels.Smooth(input, height, width, filter, bias, output);

// The first channel.
for (int y = 0; y < height; y++)
{
    Console.WriteLine(string.Join(' ', Enumerable.Range(0, width).Select(x => output[((y * width) + x) * channels])));
}
