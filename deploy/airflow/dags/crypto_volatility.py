"""The volatility pipeline, every six hours, for Airflow 3: one task a stage, each a command of Tidemark.

`tidemark` is on the workers' path. All of it works in one folder, which is there and can be written to. These variables of the workers'
environment are heeded, and all others reach the commands too (`MLFLOW_…`, `AWS_…`, `CRYPTOCOMPARE_API_KEY`):

- `TIDEMARK_WORK`: the folder, `/work` without it; the process that reads this file needs it too
- `TIDEMARK_CONFIG`: the configuration; everything has its default without it
- `TIDEMARK_INPUT`: a file of bars to take in, instead of fetching any
- `TIDEMARK_REMOTE`, `TIDEMARK_REMOTE_ENDPOINT`: where versions of the data are sent; they stay in the folder without it

A challenger that is rejected is a result: `compare` and `promote` are shown as skipped, the run as successful, and the champion stays.
"""

from __future__ import annotations

import os
from datetime import datetime, timedelta, timezone

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import chain, dag

WORK = os.environ.get("TIDEMARK_WORK", "/work")
CONFIG = ' ${TIDEMARK_CONFIG:+--config "$TIDEMARK_CONFIG"}'
INPUT = ' ${TIDEMARK_INPUT:+--input "$TIDEMARK_INPUT"}'
REMOTE = ' ${TIDEMARK_REMOTE:+--remote "$TIDEMARK_REMOTE"}'
ENDPOINT = ' ${TIDEMARK_REMOTE_ENDPOINT:+--endpoint "$TIDEMARK_REMOTE_ENDPOINT"}'
REJECTED = 4


@dag(
    dag_id="crypto_volatility",
    description="Bars, a forecast of their volatility, and a champion that has to be beaten",
    schedule="0 */6 * * *",
    start_date=datetime(2026, 1, 1, tzinfo=timezone.utc),
    catchup=False,
    # All runs work in one folder.
    max_active_runs=1,
    default_args={
        "retries": 2,
        "retry_delay": timedelta(minutes=5),
        "execution_timeout": timedelta(hours=1),
    },
    tags=["tidemark"],
    doc_md=__doc__,
)
def crypto_volatility():
    ingest = BashOperator(
        task_id="ingest",
        bash_command="tidemark volatility ingest" + CONFIG + INPUT,
        cwd=WORK,
    )
    check = BashOperator(
        task_id="check",
        bash_command="tidemark volatility check" + CONFIG,
        cwd=WORK,
        # The same bars fail the same gate.
        retries=0,
    )
    features = BashOperator(
        task_id="features",
        bash_command="tidemark volatility features" + CONFIG,
        cwd=WORK,
    )
    profile = BashOperator(
        task_id="profile",
        bash_command="tidemark volatility profile" + CONFIG,
        cwd=WORK,
    )
    version = BashOperator(
        task_id="version",
        # A folder that keeps versions already is left as it is.
        bash_command="set -e\n"
        + "tidemark volatility version init" + CONFIG + REMOTE + ENDPOINT + "\n"
        + "tidemark volatility version add data/raw data/processed" + CONFIG + "\n"
        + 'if [ -n "${TIDEMARK_REMOTE:-}" ]; then tidemark volatility version push' + CONFIG + "; fi\n",
        cwd=WORK,
    )
    train = BashOperator(
        task_id="train",
        bash_command="tidemark volatility train" + CONFIG,
        cwd=WORK,
    )
    compare = BashOperator(
        task_id="compare",
        bash_command="tidemark volatility compare" + CONFIG,
        cwd=WORK,
        skip_on_exit_code=REJECTED,
    )
    promote = BashOperator(
        task_id="promote",
        bash_command="tidemark volatility promote" + CONFIG,
        cwd=WORK,
    )
    chain(ingest, check, features, profile, version, train, compare, promote)


crypto_volatility()
