using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class AnswerCallTests
{
    private static readonly PolicyVerifier Verifier = new("KATA0009", """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        namespace Katas.Contracts
        {
            [AnswerCall(typeof(Array), nameof(Array.Sort), "sorts, which is the task")]
            [AnswerCall(typeof(Enumerable), nameof(Enumerable.OrderBy), "sorts, which is the task")]
            [AnswerCall(typeof(PriorityQueue<,>), nameof(PriorityQueue<int, int>.Enqueue), "sorts, which is the task")]
            public interface IMergeSort { int[] Sort(int[] values); }

            [AnswerCall(typeof(Array), nameof(Array.IndexOf), "searches, which is the task")]
            public interface ISearch<T> { int Find(T[] values, T value); }
        }
        """);

    [Test]
    public void A_call_is_found() => Verifier.Verify("class C : IMergeSort { public int[] Sort(int[] values) { [|Array.Sort|](values); return values; } }");

    [Test]
    public void A_helper_beside_the_class_may_not_call_it_either() =>
        Verifier.Verify("class C : IMergeSort { public int[] Sort(int[] values) => Helper.Go(values); } static class Helper { public static int[] Go(int[] x) { [|Array.Sort|](x, 0, 1); return x; } }");

    [Test]
    public void A_delegate_and_a_plain_name_are_found() =>
        Verifier.Verify("using static System.Array; class C : IMergeSort { public int[] Sort(int[] values) { Action<int[]> sort = [|Array.Sort|]; sort(values); return values; } }");

    [Test]
    public void A_query_stands_for_the_members_it_is_made_of() =>
        Verifier.Verify("class C : IMergeSort { public int[] Sort(int[] values) => (from v in values orderby [|v|] select v).Concat(values.[|OrderBy|](v => v)).ToArray(); }");

    [Test]
    public void A_member_of_a_generic_type_is_found_whatever_its_arguments() =>
        Verifier.Verify("class C : IMergeSort { public int[] Sort(int[] values) { new PriorityQueue<int, long>().[|Enqueue|](1, 2); return values; } }");

    [Test]
    public void A_contract_that_is_generic_counts() =>
        Verifier.Verify("class C : ISearch<string> { public int Find(string[] values, string value) => [|Array.IndexOf|](values, value); }");

    [Test]
    public void What_another_contract_names_is_fine() =>
        Verifier.Verify("class C : ISearch<string> { public int Find(string[] values, string value) { Array.Sort(values); return values.OrderBy(v => v).Count(); } }");

    [Test]
    public void A_member_of_the_same_name_elsewhere_is_fine() =>
        Verifier.Verify("class C : IMergeSort { public int[] Sort(int[] values) { new List<int>().Sort(); return Sort(values); } }");

    [Test]
    public void Without_a_contract_everything_is_fine() => Verifier.Verify("class C { void M(int[] values) => Array.Sort(values); }");
}
