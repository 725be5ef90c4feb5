// OpenCV's separable filters behind a C interface: headers over the caller's memory are made once, then only filtered with.
// get-peers.sh builds it into the folder "native".

#include <opencv2/core/utility.hpp>
#include <opencv2/imgproc.hpp>

#include <cstdint>
#include <exception>
#include <string>

namespace {

enum Function : std::int32_t { SepFilter2D, GaussianBlur, Sobel };

enum Sample : std::int32_t { Byte, UShort, Short, Float };

struct Filter {
    Function function;
    cv::Mat input, output, column_taps, row_taps;
    double offset;
};

thread_local std::string error;

int depth(Sample sample) {
    switch (sample) {
        case Byte: return CV_8U;
        case UShort: return CV_16U;
        case Short: return CV_16S;
        default: return CV_32F;
    }
}

void run(const Filter& filter, cv::Mat& output) {
    switch (filter.function) {
        case GaussianBlur:
            // without a sigma, [1, 4, 6, 4, 1] / 16 for 5 taps
            cv::GaussianBlur(
                filter.input, output, cv::Size(filter.row_taps.rows, filter.column_taps.rows), 0, 0, cv::BORDER_REFLECT_101);
            break;
        case Sobel:
            cv::Sobel(filter.input, output, output.depth(), 1, 0, filter.row_taps.rows, 1, filter.offset, cv::BORDER_REFLECT_101);
            break;
        default:
            cv::sepFilter2D(
                filter.input, output, output.depth(), filter.row_taps, filter.column_taps, cv::Point(-1, -1), filter.offset,
                cv::BORDER_REFLECT_101);
            break;
    }
}

}  // namespace

#define EXPORT extern "C" __attribute__((visibility("default")))

// What went wrong in the call before.
EXPORT const char* filters_error() { return error.c_str(); }

EXPORT const char* filters_version() {
    static const std::string version = cv::getVersionString();
    return version.c_str();
}

EXPORT void filters_set_threads(std::int32_t threads) { cv::setNumThreads(threads); }

// An image filter over memory of the caller's, rows without gaps; the taps are copied. Null if it cannot be made.
EXPORT Filter* filters_create(
    Function function, std::int32_t height, std::int32_t width, std::int32_t channels, Sample input_sample, Sample output_sample,
    void* input, void* output, const float* column_taps, std::int32_t column_length, const float* row_taps,
    std::int32_t row_length, double offset) {
    try {
        auto taps = [](const float* values, int length) {
            return cv::Mat(length, 1, CV_32F, const_cast<float*>(values)).clone();
        };
        return new Filter{
            function,
            cv::Mat(height, width, CV_MAKETYPE(depth(input_sample), channels), input),
            cv::Mat(height, width, CV_MAKETYPE(depth(output_sample), channels), output),
            taps(column_taps, column_length),
            taps(row_taps, row_length),
            offset,
        };
    } catch (const std::exception& exception) {
        error = exception.what();
        return nullptr;
    }
}

// Filters so many times. Zero if that went well.
EXPORT std::int32_t filters_run(Filter* filter, std::int32_t calls) {
    try {
        // OpenCV replaces an output that it cannot use
        cv::Mat output = filter->output;
        for (std::int32_t call = 0; call < calls; call++) {
            run(*filter, output);
        }
        if (output.data == filter->output.data) return 0;
        error = "The result is not where it should be.";
        return 1;
    } catch (const std::exception& exception) {
        error = exception.what();
        return 1;
    }
}

EXPORT void filters_destroy(Filter* filter) { delete filter; }
