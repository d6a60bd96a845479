"""Pictures and reference pages drawn from a declaration: a Mermaid state diagram and a Markdown page in Chinese."""

from collections.abc import Iterator, Sequence

from yifa.documents.wording import length
from yifa.kernel.counts import Count, Share
from yifa.kernel.data import choices, hints
from yifa.kernel.declarations import Action, Clock, Start
from yifa.kernel.limits import versions
from yifa.kernel.procedure import Procedure

_PERSONAL = {
    "name": "姓名",
    "identity": "身份证件号码",
    "phone": "电话",
    "address": "住址",
    "text": "可能涉及个人信息的文字",
}


def mermaid(procedure: type[Procedure]) -> str:
    """The procedure as a Mermaid state diagram: states, the actions between them, actions that stay as notes."""
    lines = ["stateDiagram-v2", "    direction TB"]
    lines += [f'    state "{state.label}" as {key}' for key, state in procedure.states.items()]
    arrows: dict[tuple[str, str], list[str]] = {}
    staying: dict[str, list[str]] = {}
    for action in procedure.actions.values():
        move = action.move
        if move.opening and move.target is not None:
            arrows.setdefault(("[*]", move.target.key), []).append(action.label)
        for source in move.sources:
            if move.target is None or move.target is source:
                staying.setdefault(source.key, []).append(action.label)
            else:
                arrows.setdefault((source.key, move.target.key), []).append(action.label)
    lines += [f"    {source} --> {target}: {'、'.join(labels)}" for (source, target), labels in arrows.items()]
    lines += [f"    {key} --> [*]" for key, state in procedure.states.items() if state.final]
    for key, actions in staying.items():
        lines += [f"    note right of {key}", f"        可办理：{'、'.join(actions)}", "    end note"]
    return "\n".join(lines) + "\n"


def reference(procedure: type[Procedure]) -> str:
    """The procedure's reference page (程序说明) in Chinese Markdown, complete from the declaration."""
    return "\n".join(_page(procedure)) + "\n"


def _page(procedure: type[Procedure]) -> Iterator[str]:
    yield f"# {procedure.label}（`{procedure.key}`）"
    yield ""
    yield "<!-- 本页由程序声明自动生成，请勿手工修改：make docs -->"
    if procedure.summary:
        yield f"\n{procedure.summary}"
    yield f"\n案号格式：{procedure.number}\n"
    yield f"```mermaid\n{mermaid(procedure)}```\n"
    yield "## 状态\n\n| 状态 | 标识 | 性质 |\n|---|---|---|"
    for key, state in procedure.states.items():
        kind = "初始" if state.initial and not state.final else "终结" if state.final else "办理中"
        yield f"| {state.label} | `{key}` | {kind} |"
    yield "\n## 步骤\n"
    for action in procedure.actions.values():
        yield from _action(action)
    if procedure.clocks:
        yield "## 期限\n\n| 期限 | 标识 | 依据 |\n|---|---|---|"
        for key, clock in procedure.clocks.items():
            yield f"| {clock.label} | `{key}` | {_length(procedure, clock)} |"
    if procedure.documents:
        yield "\n## 文书\n\n| 文书 | 送达对象 | 是否公开 |\n|---|---|---|"
        for document in procedure.documents.values():
            yield f"| {document.label} | {document.to or '存档'} | {'公开' if document.public else '不公开'} |"
    if procedure.counts:
        yield "\n## 数据指标\n\n| 指标 | 标识 | 口径 | 单位 |\n|---|---|---|---|"
        figures: list[Count | Share] = [*procedure.counts.values(), *procedure.shares.values()]
        for counted in figures:
            yield f"| {counted.label} | `{procedure.figure_id(counted)}` | {counted.means} | {counted.unit} |"
    yield "\n## 公开范围\n"
    infos = procedure.fields()
    shown = "、".join(infos[name].title or name for name in procedure.public.fields)
    publishing = "、".join(f"“{action.label}”" for action in procedure.actions.values() if action.publishes)
    yield f"办理{publishing}后公开：{shown or '案号、机关和办理状态'}。" if publishing else "本程序的案件不向社会公开。"


def _action(action: Action) -> Iterator[str]:
    move = action.move
    sources = "、".join(source.label for source in move.sources) or "（立案）"
    yield f"### {action.label}（`{action.key}`）\n"
    yield f"- 状态：{sources} → {move.target.label if move.target else '不变'}"
    yield f"- 办理人：{'、'.join(role.label for role in action.by)}"
    yield f"- 依据：{action.basis}"
    if action.after:
        yield f"- 须先办理：{'、'.join(earlier.label for earlier in action.after)}"
    if action.not_same_as:
        yield f"- 不得与办理“{'”“'.join(other.label for other in action.not_same_as)}”的为同一人"
    if action.law_from:
        yield f"- 适用：{action.law_from} 起施行的法律"
    if action.law_to:
        yield f"- 适用：{action.law_to} 及以前施行的法律"
    for verb, clocks in clock_effects(action):
        yield f"- {verb}期限：{'、'.join(map(clock_label, clocks))}"
    if action.issues:
        yield f"- 制作文书：{'、'.join(document.label for document in action.issues)}"
    for condition in action.guards:
        yield f"- 条件：{condition.zh}（{condition.article}）"
    if action.live:
        yield "- 须在办理当日登记，不得事后补登（导入台账除外）"
    if action.publishes:
        yield "- 办理后案件向社会公开"
    if action.withdraws:
        yield "- 办理后案件不再向社会公开"
    yield ""
    if action.data is not None and action.data.model_fields:
        yield "| 填报项 | 标识 | 必填 | 说明 |\n|---|---|---|---|"
        for name, info in action.data.model_fields.items():
            said, listed = hints(info), choices(info)
            notes = [
                info.description or "",
                f"单位：{said.unit}" if said.unit else "",
                f"可选：{'、'.join(member.label for member in listed)}" if listed else "",
                f"个人信息：{_PERSONAL[said.personal.value]}" if said.personal else "",
                f"关联案件：{said.link}" if said.link else "",
                "数据指标标识" if said.figure else "",
                "不得晚于本步骤日期" if said.happened else "应当晚于本步骤日期" if said.ahead else "",
            ]
            required = "是" if info.is_required() else "否"
            yield f"| {info.title} | `{name}` | {required} | {'；'.join(note for note in notes if note)} |"
        yield ""


def clock_effects(action: Action) -> Iterator[tuple[str, Sequence[Clock | Start]]]:
    """What a step does to clocks, as a verb and the clocks that it does it to (对期限的影响)."""
    effects: tuple[tuple[str, Sequence[Clock | Start]], ...] = (
        ("起算", action.starts),
        ("完成", action.stops),
        ("不再计算", action.cancels),
        ("中止", action.pauses),
        ("恢复", action.resumes),
        ("延长", action.extends),
        ("届满后办理", action.awaits),
    )
    return ((verb, clocks) for verb, clocks in effects if clocks)


def clock_label(clock: Clock | Start) -> str:
    """A clock's label, with a word where it starts only on a condition."""
    return clock.clock.label + ("（附条件）" if clock.when else "") if isinstance(clock, Start) else clock.label


def _length(procedure: type[Procedure], clock: Clock) -> str:
    if not clock.limit:
        return f"由本案确定（{procedure.fields()[clock.until or clock.days].title}）"
    starts = (start for action in procedure.actions.values() for start in action.starts if start.clock is clock)
    said = []
    for limit in dict.fromkeys((clock.limit, *(start.limit for start in starts if start.limit))):
        for law in versions(limit):
            if law.amount is not None:
                mark = "" if law.verified else "（未核实）"
                said.append(f"{law.edition} {law.article}：{length(law.amount, law.unit)}{mark}")
    return "；".join(said)
