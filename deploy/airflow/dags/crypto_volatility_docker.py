"""The volatility pipeline, every six hours, for Airflow 3: one task a stage, each a container of Tidemark's own image.

The workers reach a Docker daemon, by `DOCKER_HOST` or the socket of this machine, and have the provider `apache-airflow-providers-docker`.
Whoever may start containers there is as good as root on it. All of it works in one volume of that daemon. These variables of the
environment are heeded, by the process that reads this file and by the workers:

- `TIDEMARK_IMAGE`: the image, `tidemark:1.0.0` without it; name it by digest
- `TIDEMARK_VOLUME`: the volume, `tidemark-work` without it; a name that begins with a slash is a folder of the daemon's machine
- `TIDEMARK_USER`: as whom the containers run, `65532:65532` without it; they have to be able to write to that volume
- `TIDEMARK_NETWORK`: the network that the containers are in, `bridge` without it
- `TIDEMARK_CONFIG`, `TIDEMARK_INPUT`: the configuration, and bars to take in instead of fetching any, by their paths in the volume

What begins with `MLFLOW_`, `AWS_` or `CRYPTOCOMPARE_` is given to the containers, and not shown. The image has no shell, so that a task is
one command: prepare the volume once by `docker run --rm -v tidemark-work:/work tidemark:1.0.0 volatility version init`.

A challenger that is rejected is a result: `compare` and `promote` are shown as skipped, the run as successful, and the champion stays.
"""

from __future__ import annotations

import os
from datetime import datetime, timedelta, timezone

from airflow.providers.docker.operators.docker import DockerOperator
from airflow.sdk import chain, dag
from docker.types import Mount

IMAGE = os.environ.get("TIDEMARK_IMAGE", "tidemark:1.0.0")
VOLUME = os.environ.get("TIDEMARK_VOLUME", "tidemark-work")
CONFIG = ["--config", os.environ["TIDEMARK_CONFIG"]] if os.environ.get("TIDEMARK_CONFIG") else []
INPUT = ["--input", os.environ["TIDEMARK_INPUT"]] if os.environ.get("TIDEMARK_INPUT") else []
GIVEN = ("MLFLOW_", "AWS_", "CRYPTOCOMPARE_")
REJECTED = 4
# Not among the default arguments, which Airflow keeps in its database and shows.
CONTAINER = {
    "image": IMAGE,
    "user": os.environ.get("TIDEMARK_USER", "65532:65532"),
    "network_mode": os.environ.get("TIDEMARK_NETWORK", "bridge"),
    "working_dir": "/work",
    "mounts": [Mount(target="/work", source=VOLUME, type="bind" if VOLUME.startswith("/") else "volume")],
    # The workers' folders need not be on the daemon's machine.
    "mount_tmp_dir": False,
    "private_environment": {name: value for name, value in os.environ.items() if name.startswith(GIVEN)},
    "auto_remove": "force",
}


@dag(
    dag_id="crypto_volatility_docker",
    description="Bars, a forecast of their volatility, and a champion that has to be beaten; in containers",
    schedule="0 */6 * * *",
    start_date=datetime(2026, 1, 1, tzinfo=timezone.utc),
    catchup=False,
    # All runs work in one volume.
    max_active_runs=1,
    default_args={
        "retries": 2,
        "retry_delay": timedelta(minutes=5),
        "execution_timeout": timedelta(hours=1),
    },
    tags=["tidemark"],
    doc_md=__doc__,
)
def crypto_volatility_docker():
    ingest = DockerOperator(
        task_id="ingest",
        command=["volatility", "ingest"] + CONFIG + INPUT,
        **CONTAINER,
    )
    check = DockerOperator(
        task_id="check",
        command=["volatility", "check"] + CONFIG,
        **CONTAINER,
        # The same bars fail the same gate.
        retries=0,
    )
    features = DockerOperator(
        task_id="features",
        command=["volatility", "features"] + CONFIG,
        **CONTAINER,
    )
    profile = DockerOperator(
        task_id="profile",
        command=["volatility", "profile"] + CONFIG,
        **CONTAINER,
    )
    version = DockerOperator(
        task_id="version",
        command=["volatility", "version", "add", "data/raw", "data/processed"] + CONFIG,
        **CONTAINER,
    )
    train = DockerOperator(
        task_id="train",
        command=["volatility", "train"] + CONFIG,
        **CONTAINER,
    )
    compare = DockerOperator(
        task_id="compare",
        command=["volatility", "compare"] + CONFIG,
        **CONTAINER,
        skip_on_exit_code=REJECTED,
    )
    promote = DockerOperator(
        task_id="promote",
        command=["volatility", "promote"] + CONFIG,
        **CONTAINER,
    )
    chain(ingest, check, features, profile, version, train, compare, promote)


crypto_volatility_docker()
