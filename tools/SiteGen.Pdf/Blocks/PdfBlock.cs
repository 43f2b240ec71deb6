namespace SiteGen.Pdf.Blocks;

/// <summary>A part of a sheet. The names of fields are full names, parts separated by dots.</summary>
internal abstract record PdfBlock;
