#!/usr/bin/env python3
"""Loads a model's folder as MLflow does, and forecasts its example rows: load_model.py FOLDER.

With mlflow, by mlflow.xgboost.load_model and mlflow.pyfunc.load_model. Without it, by what those do: the flavour's class is imported
by its name and given the file that the flavour names. Prints a forecast a line, which ArtefactTest's model can be held against.
"""
import importlib
import json
import sys
from pathlib import Path

import numpy
import pandas
import xgboost
import yaml


def main(folder):
    described = yaml.safe_load((folder / "MLmodel").read_text())
    require(described)
    info = described["saved_input_example_info"]
    example = json.loads((folder / info["artifact_path"]).read_text())
    rows = pandas.DataFrame(example["data"], columns=example["columns"], dtype="float64")
    columns = json.loads(described["signature"]["inputs"])
    assert [column["name"] for column in columns] == list(rows.columns) and {column["type"] for column in columns} == {"double"}
    booster, function = load(folder, described)
    forecasts = booster.predict(xgboost.DMatrix(rows), validate_features=True)
    assert numpy.array_equal(function(rows), forecasts)
    output = json.loads(described["signature"]["outputs"])[0]["tensor-spec"]
    assert str(forecasts.dtype) == output["dtype"] and forecasts.ndim == len(output["shape"])
    print("\n".join(repr(float(each)) for each in forecasts))


def require(described):
    for key in ("flavors", "mlflow_version", "model_uuid", "utc_time_created", "signature"):
        assert key in described, key
    function = described["flavors"]["python_function"]
    assert function["loader_module"] == "mlflow.xgboost" and function["env"] == {"conda": "conda.yaml", "virtualenv": "python_env.yaml"}
    assert isinstance(described["model_uuid"], str) and isinstance(described["utc_time_created"], str)


def load(folder, described):
    try:
        import mlflow
    except ImportError:
        print("mlflow is not here; the file is loaded as it would be", file=sys.stderr)
        flavor = described["flavors"]["xgboost"]
        module, name = flavor["model_class"].rsplit(".", 1)
        booster = getattr(importlib.import_module(module), name)()
        booster.load_model(str(folder / flavor["data"]))
        return booster, lambda rows: booster.predict(xgboost.DMatrix(rows), validate_features=True)
    return mlflow.xgboost.load_model(str(folder)), mlflow.pyfunc.load_model(str(folder)).predict


if __name__ == "__main__":
    main(Path(sys.argv[1]))
