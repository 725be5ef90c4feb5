#!/usr/bin/env bash
# Makes the networks that the benchmark runs, by PyTorch out of Debian's packages, in the folder models.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

sudo=()
if ((EUID != 0)); then sudo=(sudo); fi
"${sudo[@]}" apt-get update
"${sudo[@]}" apt-get install -y --no-install-recommends python3-torch python3-torchvision

# Debian's Python: another one on the path does not see its packages.
/usr/bin/python3 export-networks.py models
