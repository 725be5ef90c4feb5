#!/usr/bin/env bash
# Gets the libraries that the benchmark compares with: oneDNN and OpenCV as Debian's packages, ONNX Runtime out of its npm
# package. OpenCV has no C interface, so one is built around its filters.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

onnxruntime=1.30.0

sudo=()
if ((EUID != 0)); then sudo=(sudo); fi
"${sudo[@]}" apt-get update
"${sudo[@]}" apt-get install -y --no-install-recommends libdnnl2 libopencv-imgproc-dev g++

mkdir -p native
g++ -std=c++17 -O2 -Wall -Wextra -fPIC -shared -fvisibility=hidden -I/usr/include/opencv4 Peers/OpenCv/filters.cpp \
  -o native/libopencv_filters.so -lopencv_imgproc -lopencv_core

# The package as it is, without its install script, which would download more; and of it only the library.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm pack "onnxruntime-node@$onnxruntime" --silent --pack-destination "$work"
case $(uname -m) in
  x86_64) architecture=x64 ;;
  aarch64) architecture=arm64 ;;
  *) echo "There is no ONNX Runtime for $(uname -m)." >&2; exit 1 ;;
esac
tar -xzf "$work"/*.tgz -C "$work" --wildcards "package/bin/napi-v*/linux/$architecture/libonnxruntime.so*"
cp "$work"/package/bin/napi-v*/linux/"$architecture"/libonnxruntime.so* native/
echo "native/: $(ls native)"
