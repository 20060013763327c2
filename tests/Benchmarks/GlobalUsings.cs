// What 'kata bench' measures with serves here too.
global using Katas.Cli.Benches;
