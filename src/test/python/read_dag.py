"""Says as JSON what a file of Airflow's makes, without Airflow: by its syntax alone.

    read_dag.py FILE

What is not the same for everybody is taken from this process's environment. Whatever is not understood ends it with an error, so that
nothing in such a file goes unchecked.
"""

import ast
import json
import os
import sys

OPERATORS = ("BashOperator", "DockerOperator")


class Reader:
    def __init__(self, module):
        self.names = {"os.environ": dict(os.environ), "__doc__": ast.get_docstring(module)}
        self.imports = {}
        self.dags, self.tasks, self.order, self.called = [], {}, [], []
        for statement in module.body:
            self.statement(statement)

    def statement(self, node):
        if isinstance(node, ast.ImportFrom):
            self.imports.update({name.asname or name.name: f"{node.module}.{name.name}" for name in node.names})
        elif isinstance(node, ast.Import):
            self.imports.update({name.asname or name.name: name.name for name in node.names})
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            self.assign(node.targets[0].id, node.value)
        elif isinstance(node, ast.FunctionDef):
            self.dags += [self.keywords(mark) for mark in node.decorator_list if self.name(mark.func) == "dag"]
            for inner in node.body:
                self.statement(inner)
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            self.call(node.value)
        elif not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
            raise SystemExit(f"line {node.lineno} is not understood: {ast.unparse(node)}")

    def assign(self, name, value):
        if isinstance(value, ast.Call) and self.name(value.func) in OPERATORS:
            self.tasks[name] = {"operator": self.imports[self.name(value.func)], **self.keywords(value)}
        else:
            self.names[name] = self.value(value)

    def call(self, node):
        if self.name(node.func) == "chain":
            self.order = [self.tasks[argument.id]["task_id"] for argument in node.args]
        else:
            self.called.append(self.name(node.func))

    def keywords(self, call):
        values = {}
        for keyword in call.keywords:
            value = self.value(keyword.value)
            values.update(value if keyword.arg is None else {keyword.arg: value})
        return values

    def name(self, node):
        return node.id if isinstance(node, ast.Name) else f"{self.name(node.value)}.{node.attr}"

    def value(self, node):
        if isinstance(node, ast.Constant):
            return node.value
        if isinstance(node, (ast.Name, ast.Attribute)):
            name = self.name(node)
            return self.names[name] if name in self.names else name
        if isinstance(node, (ast.List, ast.Tuple)):
            return [self.value(item) for item in node.elts]
        if isinstance(node, ast.Dict):
            return {self.value(key): self.value(item) for key, item in zip(node.keys, node.values)}
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            return self.value(node.left) + self.value(node.right)
        if isinstance(node, ast.IfExp):
            return self.value(node.body if self.value(node.test) else node.orelse)
        if isinstance(node, ast.Subscript):
            return self.value(node.value)[self.value(node.slice)]
        if isinstance(node, ast.DictComp):
            return ast.unparse(node)
        if isinstance(node, ast.Call):
            return self.result(node)
        raise SystemExit(f"line {node.lineno} is not understood: {ast.unparse(node)}")

    def result(self, node):
        called, arguments = self.name(node.func), [self.value(argument) for argument in node.args]
        if called == "os.environ.get":
            return os.environ.get(*arguments)
        if called.endswith(".startswith"):
            return self.value(node.func.value).startswith(*arguments)
        return {"call": self.imports.get(called, called), "arguments": arguments, **self.keywords(node)}


with open(sys.argv[1], encoding="utf-8") as file:
    read = Reader(ast.parse(file.read(), sys.argv[1]))
json.dump({"dags": read.dags, "tasks": list(read.tasks.values()), "order": read.order, "called": read.called,
           "imports": sorted(read.imports.values())}, sys.stdout, indent=1)
