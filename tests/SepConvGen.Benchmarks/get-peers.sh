#!/usr/bin/env bash
# Gets the libraries that the benchmark compares with: oneDNN as Debian's package, ONNX Runtime out of its npm package.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

onnxruntime=1.30.0

sudo=()
if ((EUID != 0)); then sudo=(sudo); fi
"${sudo[@]}" apt-get update
"${sudo[@]}" apt-get install -y --no-install-recommends libdnnl2

# The package as it is, without its install script, which would download more; and of it only the library.
mkdir -p native
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
