using Microsoft.CodeAnalysis;

namespace SepConvGen.CodeFixes;

/// <summary>What a fix does: a part of the source, and what comes in its place.</summary>
/// <param name="Title">What the user is offered.</param>
/// <param name="Key">What is one and the same at other places: with it, all of them are fixed at once.</param>
/// <param name="Old">The part.</param>
/// <param name="New">What comes in its place.</param>
internal sealed record Change(string Title, string Key, SyntaxNode Old, SyntaxNode New);
