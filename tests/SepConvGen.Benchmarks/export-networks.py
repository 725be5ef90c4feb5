"""Writes full-size networks as ONNX files, each with an input and its expected outputs, and networks.json about them.

Weights are random: a network's speed does not depend on them, as long as no values become subnormal, so the batch
normalisations get the statistics of the data that goes through. The expected outputs are those of the network in float64
on the same float32 weights. Usage: export-networks.py FOLDER
"""

import copy
import json
import pathlib
import sys

import numpy
import torch
import torchvision
from torch import nn
from torch.nn import functional


def convolution(inputs, outputs, kernel, stride=1, groups=1, activation=nn.ReLU6):
    """Convolution with padding, batch normalisation and activation."""
    padding = tuple(size // 2 for size in kernel) if isinstance(kernel, tuple) else kernel // 2
    layers = [nn.Conv2d(inputs, outputs, kernel, stride, padding, groups=groups, bias=False), nn.BatchNorm2d(outputs)]
    return nn.Sequential(*layers, *([activation()] if activation else []))


def separable(inputs, outputs, stride=1, activation=nn.ReLU6):
    return nn.Sequential(
        convolution(inputs, inputs, 3, stride, groups=inputs, activation=activation),
        convolution(inputs, outputs, 1, activation=activation))


class MobileNetV1(nn.Module):
    """Howard et al. 2017, table 1."""

    def __init__(self):
        super().__init__()
        blocks = [(64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2)] + [(512, 1)] * 5 + [(1024, 2), (1024, 1)]
        layers, channels = [convolution(3, 32, 3, 2)], 32
        for outputs, stride in blocks:
            layers.append(separable(channels, outputs, stride))
            channels = outputs
        self.features = nn.Sequential(*layers)
        self.classifier = nn.Linear(channels, 1000)

    def forward(self, images):
        return self.classifier(self.features(images).mean((2, 3)))


class KeywordSpotter(nn.Module):
    """The depthwise-separable network of MLPerf Tiny: 49 spectra of 10 coefficients, 12 words."""

    def __init__(self):
        super().__init__()
        self.stem = convolution(1, 64, (10, 4), 2, activation=nn.ReLU)
        self.stem[0].padding = (4, 1)
        self.body = nn.Sequential(*[separable(64, 64, activation=nn.ReLU) for _ in range(4)])
        self.head = nn.Linear(64, 12)

    def forward(self, spectra):
        features = functional.avg_pool2d(self.body(self.stem(spectra)), (24, 5))
        return functional.softmax(self.head(features.flatten(1)), 1)


class BlazeBlock(nn.Module):
    """Bazarevsky et al. 2019, figure 1: a residual block whose other way is pooled and widened by zero channels."""

    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.stride, self.widening = stride, outputs - inputs
        self.depthwise = nn.Conv2d(inputs, inputs, 5, stride, 0 if stride == 2 else 2, groups=inputs)
        self.pointwise = nn.Conv2d(inputs, outputs, 1)
        self.activation = nn.PReLU(outputs)

    def forward(self, images):
        other, images = images, functional.pad(images, (1, 2, 1, 2)) if self.stride == 2 else images
        if self.stride == 2:
            other = functional.max_pool2d(other, 2)
        if self.widening > 0:
            other = functional.pad(other, (0, 0, 0, 0, 0, self.widening))
        return self.activation(self.pointwise(self.depthwise(images)) + other)


class FaceBoxes(nn.Module):
    """A detector like BlazeFace's front camera model: 896 anchors with 16 coordinates and a score each."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(3, 24, 5, 2, 2), nn.ReLU())
        fine = [(24, 1), (28, 1), (32, 2), (36, 1), (42, 1), (48, 2), (56, 1), (64, 1), (72, 1), (80, 1), (88, 1)]
        coarse = [(96, 2), (96, 1), (96, 1), (96, 1), (96, 1)]
        self.fine, channels = self.blocks(fine, 24)
        self.coarse, _ = self.blocks(coarse, channels)
        self.fine_head = nn.Conv2d(88, 2 * 17, 1)
        self.coarse_head = nn.Conv2d(96, 6 * 17, 1)

    @staticmethod
    def blocks(description, channels):
        layers = []
        for outputs, stride in description:
            layers.append(BlazeBlock(channels, outputs, stride))
            channels = outputs
        return nn.Sequential(*layers), channels

    def forward(self, images):
        fine = self.fine(self.stem(images))
        coarse = self.coarse(fine)
        heads = [self.fine_head(fine), self.coarse_head(coarse)]
        anchors = torch.cat([head.permute(0, 2, 3, 1).reshape(1, -1, 17) for head in heads], 1)
        return anchors[:, :, :16], torch.sigmoid(anchors[:, :, 16])


class Matting(nn.Module):
    """A U-Net of separable blocks, from an image to the opacity of each pixel."""

    def __init__(self):
        super().__init__()
        self.stem = convolution(3, 16, 3, 1, activation=nn.Hardswish)
        self.down = nn.ModuleList([separable(a, b, 2, nn.Hardswish) for a, b in [(16, 32), (32, 64), (64, 128)]])
        self.normalisation = nn.InstanceNorm2d(128, affine=True)
        self.up = nn.ModuleList([separable(a, b, 1, nn.Hardswish) for a, b in [(128 + 64, 64), (64 + 32, 32), (32 + 16, 16)]])
        self.head = nn.Conv2d(16, 1, 3, 1, 1)

    def forward(self, images):
        levels = [self.stem(images)]
        for block in self.down:
            levels.append(block(levels[-1]))
        result = self.normalisation(levels.pop())
        for block in self.up:
            result = functional.interpolate(result, scale_factor=2, mode="bilinear", align_corners=False)
            result = block(torch.cat([result, levels.pop()], 1))
        return torch.sigmoid(self.head(result))


NETWORKS = {
    "mobilenet_v1": (MobileNetV1, (1, 3, 224, 224)),
    "mobilenet_v2": (torchvision.models.mobilenet_v2, (1, 3, 224, 224)),
    "mobilenet_v3_large": (torchvision.models.mobilenet_v3_large, (1, 3, 224, 224)),
    "mobilenet_v3_small": (torchvision.models.mobilenet_v3_small, (1, 3, 224, 224)),
    "efficientnet_b0": (torchvision.models.efficientnet_b0, (1, 3, 224, 224)),
    "shufflenet_v2": (torchvision.models.shufflenet_v2_x1_0, (1, 3, 224, 224)),
    "squeezenet_1_1": (torchvision.models.squeezenet1_1, (1, 3, 224, 224)),
    "keyword_spotter": (KeywordSpotter, (1, 1, 49, 10)),
    "face_boxes_128": (FaceBoxes, (1, 3, 128, 128)),
    "matting_256": (Matting, (1, 3, 256, 256)),
}


def settle(network, shape):
    """Statistics of random images for the batch normalisations, so that values keep their size on the way."""
    for layer in network.modules():
        if isinstance(layer, nn.BatchNorm2d):
            layer.momentum = None
            nn.init.uniform_(layer.weight, 0.6, 1.4)
            nn.init.uniform_(layer.bias, -0.3, 0.3)
    network.train()
    with torch.no_grad():
        network(torch.randn(4, *shape[1:]))
    return network.eval()


def save(folder, name, make, shape):
    torch.manual_seed(1)
    network = settle(make(), shape)
    images = torch.randn(*shape)
    with torch.no_grad():
        expected = copy.deepcopy(network).double()(images.double())
    expected = expected if isinstance(expected, tuple) else (expected,)
    outputs = ["output"] if len(expected) == 1 else [f"output{index}" for index in range(len(expected))]
    torch.onnx.export(network, images, str(folder / f"{name}.onnx"), opset_version=14, input_names=["input"], output_names=outputs)
    images.numpy().astype("<f4").tofile(folder / f"{name}.input.bin")
    for output, values in zip(outputs, expected):
        values.numpy().astype("<f4").tofile(folder / f"{name}.{output}.bin")
    return {
        "name": name,
        "input": list(shape),
        "outputs": {output: list(values.shape) for output, values in zip(outputs, expected)},
        "scale": {output: float(numpy.abs(values.numpy()).max()) for output, values in zip(outputs, expected)},
        "parameters": sum(values.numel() for values in network.parameters()),
        "dynamic_batch": False,
    }


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    descriptions = []
    for name, (make, shape) in NETWORKS.items():
        descriptions.append(save(folder, name, make, shape))
        print(name, flush=True)
    (folder / "networks.json").write_text(json.dumps(descriptions, indent=1) + "\n")


if __name__ == "__main__":
    main()
