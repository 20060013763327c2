// Each grading is a worker and a share of the judge: more at a time than there are cores gains nothing.
[assembly: LevelOfParallelism(2)]
