using System.Reflection;
using System.Reflection.Emit;
using Katas.Protocol.Values;

namespace Katas.Worker.Timing;

/// <summary>A fresh instance and its calls, one after another.</summary>
/// <param name="arguments">Those of all the calls, one after another.</param>
/// <param name="answers">Where the answers go.</param>
/// <param name="at">Where in it the first one goes.</param>
internal delegate void TimedRun(object?[] arguments, object?[] answers, int at);

/// <summary>Writes the code of a run: a call by reflection takes longer than what some submissions do.</summary>
internal static class TimedRunCompiler
{
    public static TimedRun Compile(ConstructorInfo constructor, IReadOnlyList<ContractSchema.Method> methods)
    {
        var run = new DynamicMethod("run", typeof(void), [typeof(object?[]), typeof(object?[]), typeof(int)], constructor.Module, skipVisibility: true);
        var code = run.GetILGenerator();
        var instance = code.DeclareLocal(methods[0].Info.DeclaringType!);
        code.Emit(OpCodes.Newobj, constructor);
        code.Emit(OpCodes.Stloc, instance);
        var argument = 0;
        for (var call = 0; call < methods.Count; call++)
        {
            code.Emit(OpCodes.Ldarg_1);
            code.Emit(OpCodes.Ldarg_2);
            code.Emit(OpCodes.Ldc_I4, call);
            code.Emit(OpCodes.Add);
            code.Emit(OpCodes.Ldloc, instance);
            foreach (var parameter in methods[call].Info.GetParameters())
            {
                code.Emit(OpCodes.Ldarg_0);
                code.Emit(OpCodes.Ldc_I4, argument++);
                code.Emit(OpCodes.Ldelem_Ref);
                code.Emit(OpCodes.Unbox_Any, parameter.ParameterType);
            }

            code.Emit(OpCodes.Callvirt, methods[call].Info);
            if (methods[call].Info.ReturnType.IsValueType) code.Emit(OpCodes.Box, methods[call].Info.ReturnType);
            code.Emit(OpCodes.Stelem_Ref);
        }

        code.Emit(OpCodes.Ret);
        return run.CreateDelegate<TimedRun>();
    }

    /// <summary>What carries the answers of a run to their place, in bytes: no doing of the submission's.</summary>
    public static long BoxBytes(IEnumerable<ContractSchema.Method> methods) => methods.Where(method => method.Info.ReturnType.IsValueType).Sum(method => BytesOf(method.Info.ReturnType));

    private static long BytesOf(Type type)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var box = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(box);
        return bytes;
    }
}
