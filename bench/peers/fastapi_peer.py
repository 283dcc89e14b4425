"""The same model behind FastAPI, as such services are usually written: one row a request, validated, predicted by xgboost."""
import os

import numpy
import xgboost
from fastapi import FastAPI
from pydantic import BaseModel, conlist

booster = xgboost.Booster()
booster.load_model(os.environ["MODEL"])
booster.set_param({"nthread": 1})
FEATURES = booster.num_features()

app = FastAPI()


class Question(BaseModel):
    features: conlist(float, min_items=FEATURES, max_items=FEATURES)
    price: float


@app.post("/predict")
def predict(question: Question):
    row = numpy.array([question.features], dtype=numpy.float32)
    prediction = float(booster.inplace_predict(row)[0])
    return {"prediction": prediction, "prediction_volatility": prediction * question.price}
