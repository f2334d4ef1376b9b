"""Names for the column types of the simulation: float64, integers and booleans, nothing else."""

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
BitsArray = NDArray[np.uint64]
BoolArray = NDArray[np.bool_]
SmallArray = NDArray[np.int8]
ShortArray = NDArray[np.int16]
