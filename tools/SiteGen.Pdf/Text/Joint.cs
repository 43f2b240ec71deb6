namespace SiteGen.Pdf.Text;

/// <summary>What stands between a word and the one before it.</summary>
internal enum Joint
{
    /// <summary>Nothing: they must stay together.</summary>
    Glued,

    /// <summary>Nothing, but a line may end there: after a hyphen or a slash.</summary>
    Break,

    /// <summary>Nothing, but a line may end there with a hyphen.</summary>
    SoftHyphen,

    /// <summary>A space, which the end of a line swallows.</summary>
    Space,
}
