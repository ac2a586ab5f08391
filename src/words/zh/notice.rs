//! Chinese: what was odd about reading the paste: what was expected and what to do.

use crate::notice::NoticeKind;

/// The text of a notice. Its slots: `{value}` the characters, `{other}` what was expected or stood earlier.
pub fn notice(kind: &NoticeKind) -> &'static str {
    match kind {
        NoticeKind::EmptyPaste => {
            "这里还是空的。需要的是 kubectl 打印的文本。请粘贴 `kubectl get all` 的输出。"
        }
        NoticeKind::NothingRecognized => {
            "这里没有像 kubectl 输出的内容。需要的是带表头的表格、describe 或清单。请连同表头一起复制。"
        }
        NoticeKind::LineNotUnderstood => {
            "未能理解：{value}。需要的是表头、行或字段。这里的内容没有被采用；可以删除，或完整地重新粘贴。"
        }
        NoticeKind::RowNotUnderstood { .. } => {
            "表头要求{other}个单元格，这一行有{value}个。请重新复制这一行，不要折行或截断。"
        }
        NoticeKind::CellNotUnderstood { .. } => {
            "{value}不是{column}应有的内容。需要的是 kubectl 打印的原值。请检查它是否被改动或截断。"
        }
        NoticeKind::CutShort => "{value}的末尾被截断，因此没有作为值采用。请完整复制，或加宽终端。",
        NoticeKind::Masked => "{value}被遮盖，具体数值未知。路径的其余部分照常读取。",
        NoticeKind::TagRemoved { .. } => {
            "{column}列的单元格似乎丢失了：网页会去掉 `<none>` 这样的文字。需要它的结论不会给出。"
        }
        NoticeKind::Unwrapped => "折成几行的一行已重新拼合。为稳妥起见，请从更宽的终端复制。",
        NoticeKind::RowsLeftOut => "这里省略了一些行。列表中没有的，集群里可能有。",
        NoticeKind::HeaderMissing => "这张表没有表头；各列是根据值判断的。为稳妥起见，请把表头也粘贴进来。",
        NoticeKind::ValuesDiffer { .. } => {
            "{column}在这里是{value}，在前面是{other}。以后面的为准，但不据此证实任何结论。请粘贴同一时刻的输出。"
        }
        NoticeKind::TooLarge { .. } => "这段文本超过{count} MiB，没有读取。请只粘贴相关的 Service 和 Pod。",
        NoticeKind::DesiredOnly => {
            "这份清单写的是期望的状态，不是实际状态。要看集群的实际情况，请粘贴 `kubectl get -o yaml` 或 describe 的输出。"
        }
    }
}
