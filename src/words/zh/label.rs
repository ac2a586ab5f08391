//! The Chinese words of the interface.

use crate::words::label::Label;

/// The text of a label.
pub fn label(label: Label) -> &'static str {
    match label {
        Label::Use => "采用",
        Label::TypeTargetPort => "或者输入你已知的目标端口",
        Label::Copy => "复制",
        Label::Tagline => "粘贴 kubectl 的输出，逐个端口跟着一个请求走。",
        Label::FollowFrom => "跟着一个请求，从",
        Label::FollowTo => "到",
        Label::ViewModel => "看模型",
        Label::ViewWire => "看报文",
        Label::ViewOr => "或",
        Label::ViewGroup => "视图",
        Label::StartPicker => "请求从哪里出发",
        Label::ServicePicker => "Service 与端口",
        Label::PasteOther => "粘贴别的文本",
        Label::Paste => "你粘贴的文本",
        Label::Path => "路径",
        Label::Explanation => "这一跳发生了什么",
        Label::Apparatus => "依据",
        Label::Hops => "各跳",
        Label::HopOf => "第{number}跳，共{total}跳",
        Label::Named => "{name}：{text}",
        Label::LocalNode => "带就绪 Pod 的节点",
        Label::NodeByAddress => "接收发往这个地址和端口的报文",
        Label::First => "第一跳",
        Label::Previous => "上一跳",
        Label::Next => "下一跳",
        Label::Last => "最后一跳",
        Label::Why => "为什么",
        Label::How => "机制",
        Label::Source => "出处",
        Label::Line => "第{line}行",
        Label::LineColumn => "第{line}行第{column}列",
        Label::MarkStart => "{name}开始",
        Label::MarkEnd => "{name}结束",
        Label::BreaksHere => "在此中断",
        Label::NotReached => "到不了",
        Label::NotUnderstood => "未能理解",
        Label::EmptyTitle => "还没有粘贴内容",
        Label::EmptyText => "粘贴 `kubectl get all` 的输出，或者选择一个示例。",
        Label::NoServiceTitle => "这段文本里没有 Service",
        Label::NoServiceText => "请添加 `kubectl get service` 的输出。",
        Label::Theme => "主题",
        Label::ThemeLight => "浅色",
        Label::ThemeDark => "深色",
        Label::ThemeAuto => "跟随系统",
        Label::Loading => "正在加载",
        Label::AppName
        | Label::Filter
        | Label::FilterEmpty
        | Label::PortPicker
        | Label::PasteMore
        | Label::PasteHere
        | Label::PasteHint
        | Label::PasteMoreHint
        | Label::Done
        | Label::Cancel
        | Label::Clear
        | Label::OpenFile
        | Label::DropFile
        | Label::Samples
        | Label::SampleArticle
        | Label::SampleBalancer
        | Label::SampleNodePort
        | Label::SampleClusterIp
        | Label::SampleHeadless
        | Label::SampleExternalName
        | Label::SampleExternalIps
        | Label::SampleSeveralPorts
        | Label::SampleDualStack
        | Label::SampleIngress
        | Label::SampleMany
        | Label::SamplePending
        | Label::SampleSelector
        | Label::SampleNotReady
        | Label::SampleLocal
        | Label::SampleChoose
        | Label::PathTitle
        | Label::NothingBreaksIt
        | Label::Fails
        | Label::NotTold
        | Label::Names
        | Label::WayBack
        | Label::Rated
        | Label::Restart
        | Label::Play
        | Label::Pause
        | Label::Speed
        | Label::Depth
        | Label::Copied
        | Label::CopyFailed
        | Label::CopyCommand
        | Label::CopyMarkdown
        | Label::CopyPaste
        | Label::CopyText
        | Label::Share
        | Label::ShareLink
        | Label::ShareHoldsText
        | Label::ShareWithoutText
        | Label::Anonymize
        | Label::LinkUnknown
        | Label::Download
        | Label::DownloadCopy
        | Label::Embed
        | Label::OpenFull
        | Label::Print
        | Label::Unknown
        | Label::PasteNext
        | Label::PasteNextWhy
        | Label::NothingMissing
        | Label::TypedByYou
        | Label::Forget
        | Label::NothingSent
        | Label::PacketFrom
        | Label::PacketTo
        | Label::Sender
        | Label::Receiver
        | Label::LooksUp
        | Label::RewrittenBy
        | Label::Before
        | Label::After
        | Label::Changed
        | Label::Unchanged
        | Label::NotPrinted
        | Label::Example
        | Label::Findings
        | Label::NoFindings
        | Label::Proved
        | Label::Likely
        | Label::CannotTell
        | Label::Informs
        | Label::Warns
        | Label::Breaks
        | Label::WhyCare
        | Label::Fix
        | Label::Confirm
        | Label::Notices
        | Label::LineAccount
        | Label::NoPath
        | Label::Opening
        | Label::Closing
        | Label::Reach
        | Label::Provider
        | Label::Takes
        | Label::WhenToUse
        | Label::Decoder
        | Label::Glossary
        | Label::Meaning
        | Label::IsNot
        | Label::Checklist
        | Label::Yes
        | Label::No
        | Label::Reachability
        | Label::ReachCaption
        | Label::AddressAndPort
        | Label::TryIt
        | Label::TryItNote
        | Label::NothingToTry
        | Label::NoCommand
        | Label::Language
        | Label::Mode
        | Label::ModeRead
        | Label::ModeExplore
        | Label::ModePredict
        | Label::ModePractice
        | Label::Question
        | Label::QuestionOf
        | Label::Answer
        | Label::Right
        | Label::Wrong
        | Label::Hint
        | Label::ShowAnswer
        | Label::Lessons
        | Label::Lesson
        | Label::Settings
        | Label::Menu
        | Label::Help
        | Label::Keys
        | Label::KeysHint
        | Label::Close
        | Label::More
        | Label::Less
        | Label::ShowLines
        | Label::HideLines
        | Label::Edit
        | Label::Undo
        | Label::TooLarge
        | Label::Private => seldom_label(label),
    }
}

/// Words of what shows later; apart, so that their texts are no part of the first download.
#[inline(never)]
fn seldom_label(label: Label) -> &'static str {
    match label {
        Label::AppName => "Porthop",
        Label::Filter => "筛选 Service",
        Label::FilterEmpty => "没有符合条件的 Service。",
        Label::PortPicker => "Service 端口",
        Label::PasteMore => "添加更多输出",
        Label::PasteHere => "kubectl 输出",
        Label::PasteHint => "粘贴 kubectl get service、get all 或 describe service 的输出",
        Label::PasteMoreHint => "粘贴其他输出，顺序不限",
        Label::Done => "完成",
        Label::Cancel => "取消",
        Label::Clear => "清空",
        Label::OpenFile => "打开文件",
        Label::DropFile => "把文本文件拖到这里读取",
        Label::Samples => "示例",
        Label::SampleArticle => "文章里的两个 Service",
        Label::SampleBalancer => "LoadBalancer，完整会话",
        Label::SampleNodePort => "NodePort，三个 Pod",
        Label::SampleClusterIp => "ClusterIP，带 EndpointSlice",
        Label::SampleHeadless => "无头服务",
        Label::SampleExternalName => "ExternalName，只是别名",
        Label::SampleExternalIps => "自带外部 IP",
        Label::SampleSeveralPorts => "多个端口，TCP 与 UDP",
        Label::SampleDualStack => "IPv6 与 IPv4 并用",
        Label::SampleIngress => "前面有 Ingress",
        Label::SampleMany => "许多 Service",
        Label::SamplePending => "故障：没有外部地址",
        Label::SampleSelector => "故障：选择算符选不中任何 Pod",
        Label::SampleNotReady => "故障：Pod 未就绪",
        Label::SampleLocal => "Local 策略：不是每个节点都应答",
        Label::SampleChoose => "选择一个示例",
        Label::PathTitle => "{service}：从{text}出发",
        Label::NothingBreaksIt => "这里没有东西会中断它",
        Label::Fails => "不通",
        Label::NotTold => "看不出",
        Label::Names => "DNS 中的名称",
        Label::WayBack => "返回的路",
        Label::Rated => "{name}（{value}，{other}）",
        Label::Restart => "从头开始",
        Label::Play => "播放",
        Label::Pause => "暂停",
        Label::Speed => "速度",
        Label::Depth => "讲解深度",
        Label::Copied => "已复制",
        Label::CopyFailed => "无法复制。请选中文本后手动复制。",
        Label::CopyCommand => "复制命令",
        Label::CopyMarkdown => "复制为 Markdown",
        Label::CopyPaste => "复制这段文本",
        Label::CopyText => "复制为纯文本",
        Label::Share => "分享",
        Label::ShareLink => "指向当前视图的链接",
        Label::ShareHoldsText => "链接里含有你粘贴的全部文本，拿到链接的人都能看到。",
        Label::ShareWithoutText => "不带粘贴的文本",
        Label::Anonymize => "用替身替换名称和地址",
        Label::LinkUnknown => "这个链接由另一个版本生成，这里无法读取。",
        Label::Download => "下载",
        Label::DownloadCopy => "把本页下载为单个文件",
        Label::Embed => "嵌入",
        Label::OpenFull => "在完整工具中打开",
        Label::Print => "打印",
        Label::Unknown => "未知：{name}",
        Label::PasteNext => "接下来粘贴",
        Label::PasteNextWhy => "运行这条命令并添加它的输出，路径会自动补全。",
        Label::NothingMissing => "这条路径上没有缺失的值。",
        Label::TypedByYou => "由你输入",
        Label::Forget => "不再采用",
        Label::NothingSent => "这一跳不发送任何报文。",
        Label::PacketFrom => "来自",
        Label::PacketTo => "发往",
        Label::Sender => "源",
        Label::Receiver => "目的",
        Label::LooksUp => "{from}查表",
        Label::RewrittenBy => "由{name}改写",
        Label::Before => "改写前",
        Label::After => "改写后",
        Label::Changed => "已改写",
        Label::Unchanged => "未改变",
        Label::NotPrinted => "，这里没有打印",
        Label::Example => "例如",
        Label::Findings => "发现",
        Label::NoFindings => "从这段文本里看不出故障。",
        Label::Proved => "已证实",
        Label::Likely => "很可能",
        Label::CannotTell => "无法判断",
        Label::Informs => "供参考",
        Label::Warns => "可能出问题",
        Label::Breaks => "路径中断",
        Label::WhyCare => "为什么要在意",
        Label::Fix => "怎么改",
        Label::Confirm => "粘贴以下输出来确认",
        Label::Notices => "关于读取这段文本",
        Label::LineAccount => "每一行的去向",
        Label::NoPath => "这个 Service 画不出路径。",
        Label::Opening => "为什么需要 Service",
        Label::Closing => "该选哪种类型",
        Label::Reach => "谁能访问",
        Label::Provider => "地址由谁提供",
        Label::Takes => "需要什么",
        Label::WhenToUse => "什么时候用",
        Label::Decoder => "拆解端口单元格",
        Label::Glossary => "术语表",
        Label::Meaning => "它是什么",
        Label::IsNot => "它不是什么",
        Label::Checklist => "检查清单",
        Label::Yes => "是",
        Label::No => "否",
        Label::Reachability => "哪里能访问哪里",
        Label::ReachCaption => "文本能说明某个地址不通，但不能说明有人应答。",
        Label::AddressAndPort => "地址和端口",
        Label::TryIt => "试一试",
        Label::TryItNote => "每个起点一条命令，请在该起点运行。",
        Label::NothingToTry => "无可尝试：还没有发出报文，路径就中断了。",
        Label::NoCommand => "没有命令：文本没有给出它的全部内容。",
        Label::Language => "语言",
        Label::Mode => "模式",
        Label::ModeRead => "阅读",
        Label::ModeExplore => "探索",
        Label::ModePredict => "预测",
        Label::ModePractice => "练习",
        Label::Question => "问题",
        Label::QuestionOf => "第{number}题，共{total}题",
        Label::Answer => "作答",
        Label::Right => "正确。",
        Label::Wrong => "不对。",
        Label::Hint => "提示",
        Label::ShowAnswer => "显示答案",
        Label::Lessons => "课程",
        Label::Lesson => "第{number}课：{text}",
        Label::Settings => "设置",
        Label::Menu => "菜单",
        Label::Help => "帮助",
        Label::Keys => "按键",
        Label::KeysHint => "焦点在路径上时，方向键在各跳之间移动，Home 和 End 跳到两端。",
        Label::Close => "关闭",
        Label::More => "更多",
        Label::Less => "收起",
        Label::ShowLines => "显示所有行",
        Label::HideLines => "收起多余的行",
        Label::Edit => "编辑",
        Label::Undo => "撤销",
        Label::TooLarge => "这段文本太大，这里读不了。",
        _ => "你粘贴的内容不会离开这个浏览器。",
    }
}
