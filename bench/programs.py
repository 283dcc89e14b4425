"""What is measured, and what that needs: a JDK, a build, files of bars, the peers compiled."""
import glob
import json
import os
import platform
import re
import shlex
import subprocess
import time
from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path

from measure import Program

ROOT = Path(__file__).resolve().parent.parent
os.chdir(ROOT)
JAR = Path("target/tidemark.jar")
OPTIONS = Path("target/batch.options")
WORK = Path("target/bench")
CLASSES = WORK / "classes"
CONFIG = Path("config.yaml")
METRICS = WORK / "metrics.json"
RELEASE = "25"


class Trouble(Exception):
    """Something that keeps the benchmark from running, in one sentence."""


def java_home():
    """The first JDK of the wanted release: JAVA_HOME, the one on the PATH, then those installed beside that."""
    on_path = [(Path(entry) / "javac").resolve().parent.parent for entry in os.environ.get("PATH", "").split(os.pathsep)
               if (Path(entry) / "javac").exists()]
    beside = [neighbour for home in on_path for neighbour in sorted(home.parent.glob("*"))]
    for home in [Path(os.environ.get("JAVA_HOME") or os.devnull), *on_path, *beside]:
        release = home / "release"
        if release.is_file() and re.search(rf'^JAVA_VERSION="{RELEASE}\b', release.read_text(), re.MULTILINE):
            return home
    raise Trouble(f"no JDK {RELEASE} found; set JAVA_HOME to one")


def build(java):
    """Packages the program when a source is newer than the jar, and compiles the peers."""
    sources = [Path("pom.xml"), *Path("src/main").rglob("*")]
    if not JAR.exists() or max(source.stat().st_mtime for source in sources) > JAR.stat().st_mtime:
        run(["mvn", "-B", "-q", "-DskipTests", "package"])
    CLASSES.mkdir(parents=True, exist_ok=True)
    run([str(java / "bin/javac"), "-Xlint:all", "-Werror", "-cp", fastcsv(), "-d", str(CLASSES),
         *sorted(map(str, Path("bench/peers").glob("*.java")))])


def fastcsv():
    """The library's jar, where the build has put it beside the program."""
    jars = sorted(glob.glob("target/lib/fastcsv-*.jar"))
    if not jars:
        raise Trouble("target/lib holds no fastcsv jar; the build should have put it there")
    return jars[-1]


def generate(java, rows):
    """A file of bars by our own generator."""
    data = WORK / f"bars-{rows}.csv"
    run([str(java / "bin/java"), "-jar", str(JAR), "sample", "--rows", str(rows), "--output", str(data)])
    return data


def window():
    """The window of config.yaml, which our program reads and the peers are told."""
    return int(re.search(r"^window:\s*(\d+)", CONFIG.read_text(), re.MULTILINE).group(1))


def ours(java, data, with_plain_start):
    """Our batch as it should be started and, on request, as anyone would start it."""
    jvm = str(java / "bin/java")
    if not OPTIONS.exists():
        raise Trouble(f"{OPTIONS} is not there; the build should have made it")
    lineup = [Program("Tidemark", [jvm, f"@{OPTIONS}", "-jar", str(JAR), *batch(data)], check_metrics)]
    if with_plain_start:
        lineup.append(Program("Tidemark, started plainly", [jvm, "-jar", str(JAR), *batch(data)], check_metrics))
    return lineup


def batch(data):
    return ["--batch", "--input", str(data), "--config", str(CONFIG), "--output", str(METRICS), "--log-file",
            str(WORK / "run.log")]


def check_metrics(truth, _):
    """metrics.json must say every row and the exact rate."""
    metrics = json.loads(METRICS.read_text(), parse_float=Decimal)
    rate = (Decimal(truth.signals) / truth.rows).quantize(Decimal("0.0001"), ROUND_HALF_EVEN)
    if metrics.get("rows_processed") != truth.rows or metrics.get("value") != rate:
        return f"{METRICS} says {metrics}, but {truth.rows} rows and {rate} are right"
    return None


def check_signals(java, data, truth):
    """The exact count, from a run of its own: metrics.json has only the rate."""
    details = WORK / "report.json"
    run([str(java / "bin/java"), "-jar", str(JAR), *batch(data), "--report", str(details)], quiet=True)
    found = list(values(json.loads(details.read_text()), "signals"))
    if truth.signals not in found:
        raise Trouble(f"{details} says {found} signals, but {truth.signals} are right")


def values(node, key):
    """All values of a key, at any depth."""
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else []
    if isinstance(node, dict) and key in node:
        yield node[key]
    for child in children:
        yield from values(child, key)


def peers(java, data, length):
    """The others, under our own JVM options; the AOT cache is left out, it holds our classes."""
    start = [str(java / "bin/java"), *peer_options(), "-cp", os.pathsep.join([fastcsv(), str(CLASSES)])]
    given = [str(data), str(length)]
    return [Program("FastCSV, callback handler", [*start, "FastCsvPeer", *given], check_count),
            Program("FastCSV, handler tuned by hand", [*start, "FastCsvTunedPeer", *given], check_count),
            Program("BufferedReader.readLine", [*start, "ReadLinePeer", *given], check_count),
            Program("cat to /dev/null", ["cat", str(data)], lambda *_: None)]


def peer_options():
    if not OPTIONS.exists():
        return ["-XX:+UseSerialGC"]
    lines = [line for line in OPTIONS.read_text().splitlines() if not line.lstrip().startswith("#")]
    return [option for option in shlex.split(" ".join(lines)) if not option.startswith("-XX:AOT")]


def check_count(truth, printed):
    """A peer that computes in doubles may count a tie as a signal, or lose one; anything more is a bug."""
    found = dict(part.split("=") for part in printed.split())
    wrong = abs(int(found["signals"]) - truth.signals)
    if int(found["rows"]) != truth.rows or wrong > truth.ties:
        return f"{printed.strip()}, but {truth} is right"
    return None


def machine(java):
    """The machine in one line."""
    model = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        names = re.findall(r"^model name\s*:\s*(.+)$", cpuinfo.read_text(), re.MULTILINE)
        model = names[0].strip() if names else model
    version = subprocess.run([str(java / "bin/java"), "-version"], capture_output=True, text=True, check=True)
    return (f"{model}, {os.cpu_count()} cores, {platform.system()} {platform.release()}; "
            f"{version.stderr.splitlines()[1].strip()}; {time.strftime('%Y-%m-%d', time.gmtime())}")


def run(command, quiet=False):
    try:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL if quiet else None,
                       stderr=subprocess.DEVNULL if quiet else None)
    except FileNotFoundError as e:
        raise Trouble(f"{command[0]} is needed and was not found") from e
    except subprocess.CalledProcessError as e:
        raise Trouble(f"exit code {e.returncode} from: {' '.join(command)}") from e
