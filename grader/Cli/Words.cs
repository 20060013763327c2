namespace Katas.Cli;

/// <summary>The words of the verbs that are not reports, in one language.</summary>
internal sealed record Words
{
    public required IReadOnlyList<string> ListHeadings { get; init; }

    /// <summary>{0} is the hint's number, {1} how many there are, {2} the hint.</summary>
    public required string Hint { get; init; }

    /// <summary>As <see cref="Hint"/>, for the last.</summary>
    public required string LastHint { get; init; }

    public required string NoHints { get; init; }

    /// <summary>After a question whose key points stay folded away.</summary>
    public required string Folded { get; init; }

    /// <summary>{0} is the file.</summary>
    public required string Watching { get; init; }

    /// <summary>{0} is how many files.</summary>
    public required string WatchingSeveral { get; init; }

    /// <summary>{0} is the submission's verdict, {1} the one that the demo promises.</summary>
    public required string DemoSurprise { get; init; }

    public required string DemoEnd { get; init; }

    public required string DoctorTitle { get; init; }

    public required string Works { get; init; }

    public required string Lacking { get; init; }

    public required string ProcessLevel { get; init; }

    public required string SealedLevel { get; init; }

    public required string NamespacedLevel { get; init; }

    /// <summary>{0} is the level that is taken where none is demanded.</summary>
    /// <summary>What control groups do.</summary>
    public required string Groups { get; init; }

    public required string DoctorTaken { get; init; }

    public static Words In(string language) => language == Languages.Chinese ? Chinese : English;

    private static Words English => new()
    {
        ListHeadings = ["Kata", "Title", "Topic", "Difficulty", "Minutes", "Your last verdict"],
        Hint = "Hint {0} of {1}: {2}",
        LastHint = "Hint {0} of {1}, the last: {2}",
        NoHints = "This kata has no hints.",
        Folded = "(key points folded away: think first, then open the statement's file)",
        Watching = "Watching {0}: each save is graded. Ctrl+C ends it.",
        WatchingSeveral = "Watching {0} files: each save is graded. Ctrl+C ends it.",
        DemoSurprise = "The demo expected the verdict {1} here and got {0}: something is wrong with this installation.",
        DemoEnd = "That was the demo. Now: 'kata list' shows the katas, 'kata show KATA' a statement, 'kata grade FILE' grades your own.",
        DoctorTitle = "What keeps a submission apart on this machine",
        Works = "works",
        Lacking = "lacking",
        ProcessLevel = "a process of its own under limits; it could still read your files and use the network",
        SealedLevel = "the kernel takes files, network and other processes from it, before it is loaded",
        NamespacedLevel = "on top of that, it sees a system of its own with nothing in it",
        Groups = "at every level, the kernel bounds memory, whoever allocates it, and the number of processes (control groups).",
        DoctorTaken = "'kata grade' takes the strongest that works: {0}. With '--isolation LEVEL' it takes that one or stops.",
    };

    private static Words Chinese => new()
    {
        ListHeadings = ["题目", "标题", "主题", "难度", "分钟", "最近一次结果"],
        Hint = "提示 {0}/{1}：{2}",
        LastHint = "提示 {0}/{1}（最后一条）：{2}",
        NoHints = "这道题没有提示。",
        Folded = "（要点已折叠：先自己想，再打开题面文件查看）",
        Watching = "正在监视 {0}：每次保存都会评测。按 Ctrl+C 结束。",
        WatchingSeveral = "正在监视 {0} 个文件：每次保存都会评测。按 Ctrl+C 结束。",
        DemoSurprise = "演示在这里预期的结果是 {1}，实际得到 {0}：安装可能有问题。",
        DemoEnd = "演示到此结束。接下来：kata list 列出题目，kata show KATA 显示题面，kata grade FILE 评测你自己的代码。",
        DoctorTitle = "本机如何隔离提交的代码",
        Works = "可用",
        Lacking = "不可用",
        ProcessLevel = "独立进程，资源受限；仍可能读取你的文件、使用网络",
        SealedLevel = "加载代码之前，由内核收回对文件、网络和其他进程的访问",
        NamespacedLevel = "在此之上，只能看到一个空的独立系统",
        Groups = "在各级别下，由内核限定内存（无论由谁分配）与进程数（控制组）。",
        DoctorTaken = "kata grade 使用可用的最强级别：{0}。用 --isolation LEVEL 指定级别，无法满足时停止评测。",
    };
}
