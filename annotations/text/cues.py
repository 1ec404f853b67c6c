"""Wording by which pages of Chinese news give away what a line is.

All patterns read simplified text whose full-width punctuation may have been
folded to ASCII. Shared by the block classifier and the metadata reader.
"""

import re

STOPS = "。！？!?；;…"
CLOSERS = "”’」』）)】》〉\"'"

PROSE_END = re.compile(rf"[。！？!?…:：；;][{CLOSERS}]*\s*$")
ENGLISH_END = re.compile(r"[A-Za-z0-9)][.][)\"”’]*$")
ATX_HEADING = re.compile(r"^[ ]{0,3}#{1,6}[ \t]+(?=\S)")
PROSE_STOP = re.compile("[。]|[！？!?；;](?=[^\\s])")

BREADCRUMB = re.compile(
    r"^(当前所在|您?当前(所在)?的?位置|您?(现在)?所?在的?位置|您的位置|你的位置|位置)\s*[:：]|^首页\s*[>＞»›/]"
    r"|^[^。，,]{1,12}(\s*[>＞»›]\s*[^>＞»›。]{1,40}){2,}$"
    r"|^[^。，,]{0,12}(\s*(>>|->|→|»)\s*[^>＞»›。→]{0,40}){1,6}$"
)
CRUMB = re.compile(r"\s*(?:->|→|[>＞»›])+\s*")

SECTION_OF_LINKS = re.compile(
    r"^[#*\s【\[■▎|｜·•]*(最近更新|最新更新|最新(文章|资讯|新闻|报道|动态)?|相关(股票|个股|公司|概念|板块|知识|阅读|新闻|文章|推荐|链接|"
    r"报道|资讯|内容|热词|搜索|专题|信息)|推荐(资讯|阅读|文章|新闻|内容|信息)|热门(文章|推荐|新闻|资讯|标签|"
    r"搜索|阅读|专题|关注)?|热点(新闻|推荐|资讯|排行|专题)|精彩(推荐|图文|阅读|内容)|图文(推荐|资讯|热点)|"
    r"猜你喜欢|你可能(还)?(喜欢|感兴趣).{0,6}|大家(都)?在看|大家还看了|为您推荐|今日(热点|头条|推荐|要闻)|"
    r"延伸阅读|更多(新闻|资讯|精彩|文章|推荐|内容).{0,6}|(新闻|阅读|点击|热度|人气|本周|本月|周|月)?排行榜?|"
    r"友情链接|合作伙伴|站内搜索|网友评论|用户评论|发表评论|评论区|编辑推荐|小编推荐|原创推荐|"
    r"24小时(热点|热文|排行|热闻).{0,4}|频道精选|频道推荐|往期(回顾|推荐|精选|文章|精彩)|"
    r"(文章|新闻|阅读|精选|好文|视频)推荐|相关(视频|图集|主题|标签)|(全部|热门|最新|精彩)评论|评论|"
    r"喜欢(此内容|这篇文章)的人还喜欢|大家都在搜|附件下载|上一篇|下一篇)[\]】\s:：>＞»]*(更多)?\s*[>＞»+]*$"
)
RANKED = re.compile(r"^[-–·•*]?\s*\d{1,2}[.、)）]?\s*\S.{2,60}?\s\d{2,9}$")

NAVIGATION_WORD = re.compile(
    r"^(网站首页|首页|主页|登录|注册|登录\s*[|/]?\s*注册|网站地图|设为首页|加入收藏|收藏本站|联系我们|关于我们|"
    r"返回首页|返回顶部|回到顶部|手机版|手机访问|客户端|APP下载|下载APP|无障碍(浏览|阅读)?|繁體|繁体|简体|"
    r"English|搜索|站内搜索|更多|展开(全文)?|查看更多|阅读全文|点击查看.{0,8}|欢迎(加入|访问|光临|来到|关注).{0,20}|"
    r"菜单|导航|正文|详情|文档简介|文档介绍|资源简介|新闻中心|扫一扫.{0,20}|微信公众号.{0,20}|微博|微信)[!！。.]?$",
    re.IGNORECASE,
)

SPAM = re.compile(
    r"蜘蛛池|^主站.{0,6}模板\s*[:：]|站群系统|在线观看免费|成人视频|博彩|时时彩|百家乐"
)

DISCLAIMER_START = re.compile(
    r"^[\[【(（<《*※■▲●◆#\s]*(.{0,12}?(版权与?|版权和|版权及)?(免责|版权|郑重|特别|法律|转载|网站|本站|侵权|风险|投资|温馨|友情|重要)"
    r"(声明|申明|提示|说明|警示|提醒)|[声申]明(?=\s*[:：\]】])|提醒您(?=\s*[:：]))[\]】)）>》\s]*([:：]|$)"
)
DISCLAIMER_CUE = re.compile(
    r"(凡(本网|本站|本报|注明|转载)|版权均?(归|属)|版权所有|(均|系)转载自|禁止(转载|摘编)|侵删|"
    r"仅代表作者|观点仅代表|入驻.{0,12}(平台|作者)|自媒体(平台|用户)|信息存储(空间)?服务|"
    r"独家授权|据此操作|风险自担|联系(我们)?(删除|刪除)|著作权归|仅供(参考|学习|读者)|不构成|不代表(本网|本站|本报|本平台|平台|作者|.{2,8}(观点|立场))|并不意味着赞同|"
    r"如有侵权|若有侵权|如涉及?(及)?.{0,8}(版权|侵权)|侵犯.{0,6}权|及时(修改|删除)|第一时间(处理|删除)|"
    r"未经(书面)?(授权|许可|允许).{0,12}(转载|使用|复制)|转载.{0,6}(请注明|须注明|注明出处|来源)|"
    r"(本文|文章|稿件|内容|信息|素材|图片).{0,6}(来源于|来自|转载自?|系转载|源自)(网络|互联网|合作媒体)|"
    r"与本(网|站|平台)联系|真实性|自行承担|概不负责|本网(站)?(转载|将及时|声明))"
)
DISCLAIMED = re.compile(
    r"请勿转载|由用户(提供|上传)|收益归属|内容提供方|举报或认领|本站(所有|全部)(资源|文档|资料)|下载需要\d+积分|"
    r"(市场|投资)有风险|(投资|入市|决策)需谨慎"
)
"""What shows a disclaimer only behind a word for one: an article may speak of risks too."""
SITE_FOOTER = re.compile(
    r"(ICP[备证]|[京沪粤津冀渝]ICP|公网安备|Copyright|All Rights Reserved|版权所有|©|增值电信|"
    r"经营许可证编?号|"
    r"地址\s*[:：].{4,40}邮编|网站标识码|备案号\s*[:：]|Powered by|"
    r"\S{4,}主办\s+\S{4,}(承办|协办|维护)$|(主办|承办)单位\s*[:：].{2,30}(承办|主办|维护)|"
    r"信息网络传播视听|互联网新闻信息服务许可|网络文化经营|技术支持\s*[:：])",
    re.IGNORECASE,
)
PHONE = re.compile(
    r"(电话|Tel\b|热线|手机|传真|QQ|微信|邮箱|E-?mail|投稿|举报|客服|广告合作|商务合作)[^。]{0,14}?[:：]?\s*"
    r"(\+?\d[\d\s\-—转()（）]{5,}|\S+@\S+)",
    re.IGNORECASE,
)
LABELLED_NOISE = re.compile(
    r"^[\[【(（*\s]*(关键[词字]|标签|Tags?|责任编辑|责编|编辑|(值班|初审|复审|终审|本期|执行|网络|见习|新媒体)编辑|"
    r"校对|审核|初审|复审|终审|[一二三]审|监制|统筹|"
    r"排版|制图|设计|美编|出品|策划|值班|运营|封面|图片|题图|配图|"
    r"相关热词(搜索)?|相关搜索|热词|"
    r"网址|原文链接|本文链接|原文地址|文章链接|本文地址|链接|原标题|阅读原文|来源链接|本文网址|转载请注明|"
    r"分享到?|点击进入|更多.{0,8}请关注|上一[篇条则]|下一[篇条则]|打赏|点赞|收藏|浏览器?)\s*[:：]",
    re.IGNORECASE,
)
# 编辑 | 小禾: a bar or a slash shows a label only before something like a name.
_NAMES = r"[\u3400-\u9fff·]{2,4}(?:[\s、&][\u3400-\u9fff·]{2,4}){0,4}[)）\]】]?"
CREDIT_LABEL = re.compile(
    r"^[\[【(（*\s]*(责任编辑|责编|编辑|值班编辑|校对|审核|初审|复审|终审|监制|统筹|排版|制图|设计|美编|出品|策划|"
    rf"运营|图片?|摄影|封面|题图|视频)\s*([|｜丨]\s*[^。，,；;！？!?\d%％]{{2,24}}|[/／]\s*{_NAMES})$"
)
CREDIT_NAMES = re.compile(
    # 主任 张三 without a word before it may be of a list of persons.
    r"^((特约|责任|值班|本期|执行|网络|见习|新媒体)(编辑|主任|主编|总监|校对|审核|监制|统筹|美编)|编辑|责编|校对|美编|监制)\s+"
    r"[\u3400-\u9fff]{2,4}([\s、][\u3400-\u9fff]{2,4}){0,4}$"
)
PAPER_LABEL = re.compile(
    r"^[\[【]?(作者简介|作者单位|作者信息|基金项目|收稿日期|通讯作者|中图分类号|文献标识码|文章编号|DOI|引用格式)[\]】]?\s*[:：]",
    re.IGNORECASE,
)
REFERENCES = re.compile(r"^(参考文献|参考资料|注释)\s*[:：]?$")
REFERENCE = re.compile(r"^([\[［〔]\s*\d{1,3}\s*[\]］〕]|[①-⑳])")
CONTENTS = re.compile(r"^目\s*录$")
AFFILIATION = re.compile(
    r"^[(（][^()（）]{4,60}\d{6}[)）]$"
    r"|^[^\s。，,]{2,24}(大学|学院|研究院|研究所|公司|中心|党校|医院)\s+[^\s。，,\d]{2,12}\s+\d{6}$"
)
SIGNED_LABEL = re.compile(
    r"^[\[【(（*\s]*(文\s*[/／、]\s*(图|摄影?|视频)\s*[:：|｜]?\s*[\u3400-\u9fff\s、]{2,20}"
    rf"|(来源|作者|文|文字|撰文|撰稿|供稿)\s*([|｜丨]\s*[^。，,；;！？!?\d%％]{{2,30}}|[/／]\s*{_NAMES}))$"
)
EDITOR_BRACKET = re.compile(
    r"^([\[【(（]?\s*(我要)?(纠错|挑错|举报)\s*[\]】)）]?\s*)?[\[【(（]\s*(责任编辑|责编|编辑|值班编辑)[^。]{0,20}[\]】)）]$"
    r"|^[\[【(（]\s*(我要)?(纠错|挑错|举报)\s*[\]】)）]$"
)
PRINTED = re.compile(r"^(https?://|file:/)\S+\s+\d{1,3}\s*/\s*\d{1,3}$")
"""The foot of a page printed by a browser: its address and its number."""
PRINTED_AT = re.compile(
    r"^(19|20)\d\d/\d{1,2}/\d{1,2}\s+(上午|下午)?\s*\d{1,2}:\d{2}(\s+\S.{0,120})?$"
)
URL_ONLY = re.compile(
    r"^([\[【(（]?(阅读原文|查看原文|原文(链接|地址|网址)?|来源链接)[\]】)）]?\s*[:：]?\s*)?[<(（]?(https?://|www\.)\S+$",
    re.IGNORECASE,
)
URL = re.compile(r"https?://[^\s，。；）)\]】>\"'“”<]+", re.IGNORECASE)

_TOOLS = (
    "网站简介|广告业务|联系方式|招聘启事|分享让更多人看到|我来说两句|我要说两句|发表看法|添加评论|写回答|邀请回答|关注问题|点击加载更多|加载更多|查看全部评论|查看全部|我要评论|热门评论|最热|最新|听全文|听新闻|用手机看|手机看|APP内打开|微信扫一扫|返回列表|"
    "网站首页|首页|主页|登录|登陆|注册|立即注册|收藏|分享|点赞|在看|评论|回复|举报|反馈|转发|打印本页|打印|关闭窗口|关闭|"
    "返回顶部|返回|顶部|微信好友|微信|微博|朋友圈|QQ空间|QQ好友|复制链接|支持|反对|已关注|关注|上一版|下一版|上一页|下一页|"
    "版面导航|标题导航|往期回顾|附件下载|换一换|更多|沙发|板凳|顶一个|快速回复|倒序浏览|正序浏览|只看该作者|阅读模式|放大|缩小|"
    "展开全文|展开|收起|全文|关于我们|联系我们|加入我们|网站地图|站点地图|网站声明|法律声明|版权声明|免责声明|隐私政策|隐私声明|"
    "用户协议|广告服务|招聘信息|友情链接|帮助中心|意见反馈|设为首页|加入收藏|收藏本站|手机版|客户端|无障碍|English|繁體|繁体|简体|"
    "下载APP|打开APP"
)
TOOLS = re.compile(
    # Nothing here is tried twice: words, counts and gaps are taken as they come.
    rf"^[\s\[【|｜·]*+(?:(?>{_TOOLS})(?:\s*+(?:[(（]\s*+)?+\d[\d.,]*+\s*+[万wk+]*+[)）]?+)?+"
    r"[\s|｜/／·,，:：\[\]【】>»+-]*+)+$",
    re.IGNORECASE,
)
"""Nothing but buttons: 收藏 | 评论(0) | 分享."""
APPEAL = re.compile(
    r"^[^。]{0,4}(点击|点个?|点亮|长按|扫描|扫码|识别|扫一扫)[^。\d%％]{0,14}(关注|订阅|查看|在看|阅读|分享|转发|二维码|下载|观看|"
    r"打开|进入)[^。]{0,24}$|^打开(APP|客户端|微信)[^。]{0,16}$|"
    r"^(打开|下载)[^。]{0,14}(客户端|APP|阅读|查看|体验|观看)[^。]{0,20}$|^[^。]{0,6}已有\s*\d+\s*人(参与|评论)$|"
    r"^您是第\s*\d+\s*位访[客问]者?$|^(暂无|还没有)[^。]{0,4}评论[^。]{0,14}$|^\d+\s*条评论$|"
    r"^您?需要(登录|登陆)后才可以[^。]{0,30}$|^(快来)?抢沙发[^。]{0,8}$|^预览时标签不可点|^轻触阅读原文$|^(阅读|展开)全文$",
    re.IGNORECASE,
)
"""What a page asks its readers to do."""
PROFILE = re.compile(
    r"^(原创\s+\S{2,20}(\s+\S{2,20}){0,2}|微信号\s*[:：]?\s*[\w-]+|功能介绍\s+\S.{0,80}|收录于\s*(合集|话题|专辑)?.{0,40}|"
    r"#\S{2,16}(\s*\d+\s*个)?(\s+#\S{2,16}(\s*\d+\s*个)?)*)$"
)
FORM = re.compile(
    r"^(\[ad_\d+\]\s*)+$|^(LEAVE A (REPLY|COMMENT)|Cancel reply|"
    r"Post Comment|Please enter your (comment|name)( here)?|"
    r"Please enter your email address( here)?|You have entered an incorrect email address|"
    r"Your email address will not be published[^。]{0,60}|Save my name[^。]{0,90}|"
    r"(Comment|Name|Email|Website)\s*[:：*]+\s*\*?)[!.]?$",
    re.IGNORECASE,
)
"""What a site for notes puts below a text: the form for an answer, the places of advertisements."""
WEATHER = re.compile(
    r"^[•·*-]?\s*[\u3400-\u9fff]{2,6}\s*(晴|多云|阴|[小中大暴阵]雨|雷阵雨|[小中大暴]雪|雨夹雪|雾|霾)(转\S{1,3}|间\S{1,3})?\s*"
    r"-?\d{1,2}\s*[℃°]?C?\s*[~～/至-]\s*-?\d{1,2}\s*[℃°]C?$"
)
FAIRS = ("展", "展会", "展览会", "博览会", "博会")
"""Ends of the key words that a page puts where search engines read them: 宁波医疗展、医博会、…"""
NO_AUTHOR = re.compile(r"^(佚名|匿名|未知|admin|管理员)$", re.IGNORECASE)
SPAM_LISTED = re.compile(r"^[-•·*]\s*[\u3400-\u9fff]{2,4}\s*[:：]\s*\S{1,24}$")
"""A line of the card of a program below a line of spam: - 平台:安卓."""
REPORTED = re.compile(
    r"[【\[(（](?:本报|本网|本台|本刊)?(?:首席|实习|见习|特约)?(?:记者|通讯员)[\u3400-\u9fff·\s、]{2,24}?(?:报道|电|讯|摄)?[】\])）]"
)
READ_COUNT = re.compile(
    r"(浏览|阅读|点击|访问|人气|评论|查看|播放)(次数|量|数|率)?\s*[:：]?\s*\d[\d,.]*\s*[万wk]?\+?\s*次?",
    re.IGNORECASE,
)
HEADER_TOOLS = re.compile(
    r"字[号体]\s*[:：]?|(?<!\S)[大中小](?!\S)|分享|打印|收藏|关闭|[|｜丨\[\]【】]"
)
TITLE_LABEL = re.compile(
    r"^(?:(?:原标题|原题|原文标题|标题|题目)\s*[:：]\s*|"
    r"(?:时政|要闻|财经|经济|产经|社会|科技|健康|民生|快讯|视频|图集|独家|原创|头条|关注|聚焦|深度|重磅|新闻|国内|国际|本地)"
    r"\s*[|｜丨]\s*)+(?=\S{4})"
)
"""What a page puts before a title and is no part of it."""
TITLE_OF_CONTENTS = re.compile(
    r"^([^。，,:：\s]{6,60}?(?:报告|分析|研究|规划|方案|白皮书))\s*目\s*录(?=.{0,400}?\d\.\d)"
)
"""The title of a document run together with its table of contents."""
SPAM_TITLE = re.compile(r"[)）】\]]([^()（）【】\[\]。|｜丨:：]{8,40})$")
"""A title at the end of a line of spam that was put before it."""
ENDNOTE = re.compile(r"^%0 [A-Z][A-Za-z ]+? %T (.+?)(?= %[A-Z0-9@+] |$)")
"""A reference as EndNote writes it: %0 Journal Article %T … %A … %D 2015."""
THE_END = re.compile(r"^[-—–=·*~\s]*(END|The End|全文完|[(（]完[)）])[-—–=·*~\s]*$", re.IGNORECASE)
RELATIVE_TIME = re.compile(
    r"^(发布于\s*)?(刚刚|(\d{1,3}|[一二三四五六七八九十两半]{1,3})\s*(秒钟?|分钟|个?小时|天|周|个?月|年)[之以]?前|今天|昨天|前天|"
    r"\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?)(\s*\d{1,2}[:：]\d{2}([:：]\d{2})?)?(\s*来自\s*\S{1,12})?$"
)
"""3天前, 昨天 18:02, 06-30 10:20: no date that could be told."""
COUNTS = re.compile(
    r"^((阅读|播放|浏览|在看|点赞|赞|评论|转发|收藏|热度|人气|粉丝)(量|数|次数)?+\s*+[:：]?+\s*+[\d.,]++\s*+[万wWkK]?+\+?+\s*+次?+\s*+)+$"
)
ATTACHMENT = re.compile(
    r"^附件\s*[:：]$|^(附件\s*)?[一二三四五六七八九十\d]{0,3}\s*[:：.、]?\s*[^\s。，,].{0,80}\.(xlsx?|docx?|pptx?|pdf|zip|rar|7z|wps|et|ofd|jpe?g|png)\b.{0,12}$",
    re.IGNORECASE,
)
FIRST_PRINTED = re.compile(
    r"^[(（*※]?(本文|文章|原文)(首发于|首发|原载于?|原刊于?|刊于|刊载于|选自|摘自|转载自|转自|来源于|系)[^。:：]{2,40}[。)）]?$"
)
CHANNEL = re.compile(
    r"^[^\s:：]{2,12}(官方(微信|微博|抖音|账号)|新闻客户端|微信公众号|视频号|抖音号)$"
)
PRAISED = re.compile(
    r"^\d[\d,.]*\s*[万wk]?\+?\s*(人|次|个)(赞同|点赞|赞|关注|收藏|推荐|喜欢|阅读|评论)\S{0,6}$"
)
ISSUE = re.compile(
    r"^.{0,12}?((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月(?:(?!\s*\d).{0,8}期.{0,6}|\s*(?:号|刊|上|中|下)?)$"
)
"""The issue of a magazine, or a month alone: 2022年9月 第18期."""
PLACE_OF_SENDER = re.compile(
    r"^(发布于|发表于|来自|IP\s*属地)\s*[:：]?\s*[\u3400-\u9fff]{2,6}$", re.IGNORECASE
)
SUMMARY = re.compile(
    r"^[\[【]?\s*(内容)?(摘要|导读|导语|核心提示|提要|内容提要)\s*[\]】]?\s*[:：]?\s*"
)
SUBTITLE = re.compile("^[—–-]{1,2}\\s*[^—–-]")
NUMBER_ALONE = re.compile(
    r"^(PART\s*\.?\s*)?(\d{1,2}|[一二三四五六七八九十]{1,3})[.、]?$", re.IGNORECASE
)
ORIGINAL = re.compile(r"^原创\s+(\S{2,20})(?:\s+(\S{2,20}))?$")
NOTE = re.compile(
    r"^[(（][^()（）]{0,40}(化名|亦有贡献|对本文有贡献|不便具名|不愿具名)[^()（）]{0,12}[)）]$"
)
KICKER = re.compile(r"^[\[【]\s*\S{2,8}\s*[\]】]$")
PAGE_OF_PAPER = re.compile(r"^第?\s*[A-Z]?\d{1,3}\s*版\s*[:：]?\s*\S{0,12}$")
_NAME_OF = r"[^\s。，,；;：:！？!?|“”《》\d]"
_OUTLETS = (
    "日报|晚报|晨报|早报|时报|商报|快报|都市报|经济报|青年报|周报|导报|周刊|月刊|杂志|电视台|广播电台|卫视|"
    "融媒体?(?:中心)?|传媒|新闻网|新闻客户端|信息网|经济网|产业网"
)
_OUTLET_TAIL = "(?:社|数字报|电子报|电子版|客户端|官网|官方)?$"
SURE_OUTLET = re.compile(rf"^{_NAME_OF}{{2,12}}?(?:{_OUTLETS}){_OUTLET_TAIL}")
OUTLET = re.compile(
    rf"^(?:{_NAME_OF}{{2,12}}?(?:{_OUTLETS})"
    # These may also end a title; names of media are short.
    rf"|{_NAME_OF}{{2,4}}?(?:新闻|在线|网|客户端|发布|观察|财经|头条|资讯|智库|论坛|贴吧|社区)){_OUTLET_TAIL}"
)
"""A name alone that is a medium's by what it ends in."""
OUTLET_FORM = re.compile("(数字报|电子报|电子版|官网|官方)$")

META_TOOLS = re.compile(
    r"^(?=.*\w)((打印(本页|页面|文章|此页)?|放大|缩小|字体|字号|大|中|小|默认|分享(到|至)?|收藏|点赞|评论|转发|关闭(窗口|页面|本页)?|"
    r"[Tt]\||[|｜/\[\]【】:：,，+\-]|A[+\-]?|返回|朗读|听新闻|保存|举报|微信|微博|QQ空间)\s*)+$"
)
DOCUMENT_LABEL = re.compile(
    r"^(索\s*引\s*号|主\s*题\s*(分\s*类|词)|发\s*文\s*(机\s*关|单位|字\s*号|日\s*期)|成\s*文\s*日\s*期|生成日期|标\s*题|名\s*称|"
    r"文\s*号|有\s*效\s*性|公开(方式|时限|范围|日期)|(信息|体裁|组配)分类|服务对象|内容概述|发布(机构|单位|日期)|信息来源)\s*[:：]"
)
"""A line of the head that offices put above a document."""
META_LABEL = re.compile(
    r"(楼主\s*[:：]|发[表布]于\s*[:：]?\s*(?=(19|20)\d\d)|最后由.{1,20}于.{6,24}编辑|转自\s*[:：]|转载自\s*[:：])|(来源|稿源|信息来源|文章来源|作者|撰文|供稿|记者|通讯员|发布时间|发布日期|发表时间|发稿时间|更新时间|时间|日期|"
    r"加入时间|发布者|发布|浏览次数|浏览|阅读量?|点击(量|数|率)?|访问量|人气|字数|文号|索引号|发文机关|成文日期)\s*[:：]"
)
PUBLISHED_LABEL = re.compile(r"(来源|稿源|发布时间|发布日期|时间|日期)\s*[:：]")
DIGITS_ONLY = re.compile(r"^(?=\D*\d)[\d\s/|,.:：\-()（）+]+$")
DATE = re.compile(
    r"(?<![\d.])((?:19|20)\d{2})\s*([-/.年])\s*(\d{1,2})\s*([-/.月])\s*(\d{1,2})(?![\d])\s*日?"
)
WRITER = re.compile("记者|通讯员|客户端|融媒体?|编辑|作者|报社")
"""What shows that a dated line names who wrote."""
CLOCK = re.compile(r"\d{1,2}\s*[:：时]\s*\d{2}(\s*[:：分]\s*\d{2})?秒?")

CREDIT = re.compile(
    r"(摄\s*[/／]|[/／]\s*摄|(记者|通讯员)\s*\S{2,4}\s*摄|\S\s*摄$|供图|图片?来源|图源|图\s*[/／]|[/／]\s*图|资料图|视频截图|"
    r"图片?除.{0,8}外|新华社发|受访者提供|(图片?|照片)均?由.{2,30}提供)"
)
FIGURE = re.compile(r"^[▲△▼↑◀▶]|^(图为|上图|下图|图[一二三四五六七八九十\d]+\s*[:：、.]|图说|▲)")

ENGLISH_BYLINE = re.compile(r"^By[: ]\s{0,3}((?:[A-Z][\w.'-]*)(?:,? (?:and )?[A-Z][\w.'-]*){0,5})$")

BYLINE = re.compile(
    r"^[\[【(（]?\s*(((本报|本网|本刊|本台|\S{2,10}?)?(首席|实习|见习|特约)?(记者|通讯员|评论员)\s*[:：/|｜丨]?)"
    r"|(文|文字|作者|撰文|撰稿|供稿)\s*(?:[:：/／|｜丨]|\s))\s*[^。！？!?；;,，]{2,40}[\]】)）]?$"
)
TAIL_BYLINE = re.compile(
    r"[(（]\s*([^()（）。\n]{0,14}?)(记者|通讯员)\s*[:：]?\s*"
    r"([\u3400-\u9fff·]{2,5}(?:[\s、,，]+[\u3400-\u9fff·]{2,5})*)\s*[)）]"
)
ENUMERATED = re.compile(
    r"^([一二三四五六七八九十]{1,3}\s*[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章节部条、]|"
    r"(PART|Part)\s*\.?\s*\d+|\d{1,2}\s*[、.．]\s*(?!\d)|0\d\s*)"
)

SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟"
    "姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔"
    "赖文施洪季米侍邢安齐伍庄殷樊兰翟倪柳骆耿欧庞温芦章屠卞牟滕童华单游焦岳裴左祝管包瞿"
)
"""The most common family names, to tell a name alone on a line from a caption."""
