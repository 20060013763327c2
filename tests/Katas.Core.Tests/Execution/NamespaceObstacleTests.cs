using Katas.Core.Execution;
using Katas.Core.Execution.Platforms;

namespace Katas.Core.Tests.Execution;

/// <summary>Why namespaces are refused, by the settings of an invented kernel.</summary>
public sealed class NamespaceObstacleTests
{
    private const string Refused = "bwrap: setting up uid map: Permission denied";
    private const string NotPermitted = "bwrap: loopback: Failed RTM_NEWADDR: Operation not permitted";

    [Test]
    public void A_kernel_that_allows_none_at_all_is_told_first() =>
        Assert.That(Of("bwrap: No space left", ("user.max_user_namespaces", "0"), ("kernel.unprivileged_userns_clone", "0")), Is.EqualTo(Obstacle.NoUserNamespaces));

    [Test]
    public void One_that_allows_them_to_root_alone_is_told() =>
        Assert.That(Of("bwrap: No permissions to create new namespace", ("kernel.unprivileged_userns_clone", "0")), Is.EqualTo(Obstacle.NoUserNamespacesForUsers));

    [TestCase(Refused)]
    [TestCase(NotPermitted)]
    public void So_is_AppArmor(string words) =>
        Assert.That(Of(words, ("kernel.apparmor_restrict_unprivileged_userns", "1"), ("kernel.unprivileged_userns_clone", "1")), Is.EqualTo(Obstacle.AppArmor));

    [Test]
    public void A_failure_that_is_no_refusal_is_not_blamed_on_a_setting() =>
        Assert.That(Of("error while loading shared libraries: libstdc++.so.6", ("kernel.apparmor_restrict_unprivileged_userns", "1")), Is.EqualTo(Obstacle.NamespacesFail));

    [Test]
    public void A_refusal_that_no_setting_explains_is_left_to_its_words() =>
        Assert.That(Of(NotPermitted, ("user.max_user_namespaces", "96365"), ("kernel.apparmor_restrict_unprivileged_userns", "0")), Is.EqualTo(Obstacle.NamespacesFail));

    private static Obstacle Of(string words, params (string Name, string Value)[] settings) =>
        NamespaceObstacle.Of(words, name => settings.FirstOrDefault(setting => setting.Name == name).Value);
}
