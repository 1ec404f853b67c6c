<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ArticleColumn</name>
    <message>
        <location filename="../../desktop/reader/column.py" line="170"/>
        <source>Text of {title}</source>
        <translation>《{title}》正文</translation>
    </message>
</context>
<context>
    <name>ArticleDelegate</name>
    <message>
        <location filename="../../desktop/library/delegate.py" line="69"/>
        <source>no region yet</source>
        <translation>尚无地区</translation>
    </message>
    <message>
        <location filename="../../desktop/library/delegate.py" line="82"/>
        <source>{spans} entities · {claims} claims</source>
        <translation>实体 {spans} · 主张 {claims}</translation>
    </message>
    <message>
        <location filename="../../desktop/library/delegate.py" line="93"/>
        <source>reprint</source>
        <translation>转载</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/library/delegate.py" line="95"/>
        <source>%n reprint(s)</source>
        <translation>
            <numerusform>%n 篇转载</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleDesk</name>
    <message numerus="yes">
        <location filename="../../desktop/article_desk.py" line="80"/>
        <source>Removed. Undo brings back %n article(s).</source>
        <translation>
            <numerusform>已移除。撤销可找回 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/article_desk.py" line="103"/>
        <source>This paragraph: {kind}</source>
        <translation>此段落：{kind}</translation>
    </message>
    <message>
        <location filename="../../desktop/article_desk.py" line="148"/>
        <source>This article has no doubtful places.</source>
        <translation>这篇文章没有存疑之处。</translation>
    </message>
</context>
<context>
    <name>ArticleDetails</name>
    <message>
        <location filename="../../desktop/library/details.py" line="37"/>
        <source>About this article</source>
        <translation>文章信息</translation>
    </message>
    <message>
        <location filename="../../desktop/library/details.py" line="55"/>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <location filename="../../desktop/library/details.py" line="56"/>
        <source>Regions in the text</source>
        <translation>文中地区</translation>
    </message>
    <message>
        <location filename="../../desktop/library/details.py" line="57"/>
        <source>Parts of the text</source>
        <translation>文本各部分</translation>
    </message>
    <message>
        <location filename="../../desktop/library/details.py" line="76"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../desktop/library/details.py" line="77"/>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <location filename="../../desktop/library/details.py" line="78"/>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <location filename="../../desktop/library/details.py" line="79"/>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <location filename="../../desktop/library/details.py" line="80"/>
        <source>Published</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <location filename="../../desktop/library/details.py" line="82"/>
        <source>Regions, separated by 、</source>
        <translation>地区（用、分隔）</translation>
    </message>
    <message>
        <location filename="../../desktop/library/details.py" line="83"/>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../desktop/library/details.py" line="85"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../desktop/library/details.py" line="89"/>
        <source>Reprints</source>
        <translation>转载</translation>
    </message>
    <message>
        <location filename="../../desktop/library/details.py" line="98"/>
        <source>Counts as a reprint of: {title}</source>
        <translation>视为《{title}》的转载</translation>
    </message>
    <message>
        <location filename="../../desktop/library/details.py" line="99"/>
        <source>Also in: {titles}</source>
        <translation>另见：{titles}</translation>
    </message>
    <message>
        <location filename="../../desktop/library/details.py" line="103"/>
        <source>The date stands in the article.</source>
        <translation>日期见于原文。</translation>
    </message>
    <message>
        <location filename="../../desktop/library/details.py" line="105"/>
        <source>Inferred from: {passage}</source>
        <translation>推定依据：{passage}</translation>
    </message>
    <message>
        <location filename="../../desktop/library/details.py" line="108"/>
        <source>The date is not known.</source>
        <translation>日期未知。</translation>
    </message>
</context>
<context>
    <name>ArticleHeader</name>
    <message>
        <location filename="../../desktop/reader/header.py" line="74"/>
        <location filename="../../desktop/reader/header.py" line="75"/>
        <source>Close this column</source>
        <translation>关闭此栏</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/reader/header.py" line="111"/>
        <source>%n doubtful</source>
        <translation>
            <numerusform>存疑 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/reader/header.py" line="113"/>
        <source>Places where the text may be damaged. A click goes to the next one (F7).</source>
        <translation>正文可能有误的地方。点击转到下一处（F7）。</translation>
    </message>
    <message>
        <location filename="../../desktop/reader/header.py" line="142"/>
        <source>no date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <location filename="../../desktop/reader/header.py" line="147"/>
        <source>The article does not say when it was published.</source>
        <translation>文章没有写明发布日期。</translation>
    </message>
    <message>
        <location filename="../../desktop/reader/header.py" line="151"/>
        <source>Inferred, not stated: {evidence}</source>
        <translation>推定（原文未写明）：{evidence}</translation>
    </message>
    <message>
        <location filename="../../desktop/reader/header.py" line="153"/>
        <source>As stated: {evidence}</source>
        <translation>原文写明：{evidence}</translation>
    </message>
</context>
<context>
    <name>BlockList</name>
    <message>
        <location filename="../../desktop/library/block_list.py" line="32"/>
        <source>Parts of the text</source>
        <translation>文本各部分</translation>
    </message>
    <message>
        <location filename="../../desktop/library/block_list.py" line="33"/>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <location filename="../../desktop/library/block_list.py" line="33"/>
        <source>Is</source>
        <translation>类型</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/library/block_list.py" line="44"/>
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/library/block_list.py" line="48"/>
        <source>Kind of part {number}</source>
        <translation>第 {number} 部分的类型</translation>
    </message>
</context>
<context>
    <name>Blocks</name>
    <message>
        <location filename="../../desktop/wording.py" line="35"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="36"/>
        <source>Source and date</source>
        <translation>来源与日期</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="37"/>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="38"/>
        <source>Heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="39"/>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="40"/>
        <source>Boilerplate</source>
        <translation>页面杂项</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="41"/>
        <source>Repeated text</source>
        <translation>重复文字</translation>
    </message>
</context>
<context>
    <name>CandidateSearch</name>
    <message>
        <location filename="../../desktop/repairs/search.py" line="75"/>
        <source>Searching candidates</source>
        <translation>正在查找候选</translation>
    </message>
</context>
<context>
    <name>Claim</name>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="11"/>
        <source>actual</source>
        <translation>现状</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="12"/>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="13"/>
        <source>plan</source>
        <translation>规划</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="14"/>
        <source>estimate</source>
        <translation>测算</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="15"/>
        <source>advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="18"/>
        <source>exactly</source>
        <translation>等于</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="19"/>
        <source>about</source>
        <translation>约</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="20"/>
        <source>less than</source>
        <translation>小于</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="21"/>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="22"/>
        <source>more than</source>
        <translation>超过</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="23"/>
        <source>at least</source>
        <translation>不少于</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="24"/>
        <source>from … to</source>
        <translation>区间</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="25"/>
        <source>vague</source>
        <translation>模糊</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="29"/>
        <source>number</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="30"/>
        <source>rank</source>
        <translation>位次</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="31"/>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="32"/>
        <source>grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="33"/>
        <source>duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="34"/>
        <source>in words</source>
        <translation>定性</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="37"/>
        <source>not stated</source>
        <translation>未注明</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="38"/>
        <source>national figure</source>
        <translation>全国</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="39"/>
        <source>whole region</source>
        <translation>全区域</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="40"/>
        <source>zone or park</source>
        <translation>片区/园区</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="41"/>
        <source>single organisation</source>
        <translation>单个机构</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="74"/>
        <source>1 passage</source>
        <translation>1 处原文</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="75"/>
        <source>%n passages</source>
        <translation>%n 处原文</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="81"/>
        <source>1 passage</source>
        <comment>badge in a matrix cell</comment>
        <translation>1 证</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="82"/>
        <source>%n passages</source>
        <comment>badge in a matrix cell</comment>
        <translation>%n 证</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="87"/>
        <source>1 claim</source>
        <translation>1 条主张</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="88"/>
        <source>%n claims</source>
        <translation>%n 条主张</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/wording.py" line="93"/>
        <source>not disclosed</source>
        <translation>未见披露</translation>
    </message>
</context>
<context>
    <name>ClaimDetails</name>
    <message>
        <location filename="../../desktop/matrix/details.py" line="286"/>
        <source>{claims}, {passages}</source>
        <translation>{claims}，{passages}</translation>
    </message>
    <message>
        <location filename="../../desktop/matrix/details.py" line="326"/>
        <source>These claims disagree with each other.</source>
        <translation>这些主张互相矛盾。</translation>
    </message>
    <message>
        <location filename="../../desktop/matrix/details.py" line="329"/>
        <source>{state}: every article about {region} was read, and none says anything on {dimension}.</source>
        <translation>{state}：{region}的文章均已读完，没有提到“{dimension}”。</translation>
    </message>
    <message>
        <location filename="../../desktop/matrix/details.py" line="338"/>
        <source>Nothing is known yet on {dimension} in {region}.</source>
        <translation>{region}的“{dimension}”尚无记录。</translation>
    </message>
    <message>
        <location filename="../../desktop/matrix/details.py" line="342"/>
        <source>Left out by the filter: {claims}.</source>
        <translation>被筛选隐去：{claims}。</translation>
    </message>
</context>
<context>
    <name>ClaimForm</name>
    <message>
        <location filename="../../desktop/claims/form.py" line="264"/>
        <source>This could not be saved.</source>
        <translation>未能保存。</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/form.py" line="287"/>
        <source>“{text}” is not a number. Write 1,234.5 or 500亿.</source>
        <translation>“{text}”不是数字。请写成 1,234.5 或 500亿。</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/form.py" line="289"/>
        <source>The unit “{text}” differs from the field Unit.</source>
        <translation>单位“{text}”与“单位”一栏不一致。</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/form.py" line="291"/>
        <source>The upper end is smaller than the lower one.</source>
        <translation>上限小于下限。</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/form.py" line="293"/>
        <source>“{text}” is not a date. Write 2025, 2025-06 or 2025-06-30.</source>
        <translation>“{text}”不是日期。请写成 2025、2025-06 或 2025-06-30。</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/form.py" line="295"/>
        <source>The period ends before it starts.</source>
        <translation>时期的终点早于起点。</translation>
    </message>
</context>
<context>
    <name>ClaimPage</name>
    <message>
        <location filename="../../desktop/claims/page.py" line="225"/>
        <source>Upper end</source>
        <translation>上限</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/page.py" line="226"/>
        <source>End of the period</source>
        <translation>时期的终点</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/page.py" line="227"/>
        <source>several: A、B</source>
        <translation>多个用、分隔</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/page.py" line="228"/>
        <source>e.g. 500亿</source>
        <translation>如 500亿</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/page.py" line="229"/>
        <source>upper end</source>
        <translation>上限</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/page.py" line="236"/>
        <source>Delete this claim</source>
        <translation>删除这条主张</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/page.py" line="255"/>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/page.py" line="256"/>
        <source>Dimension</source>
        <translation>维度</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/page.py" line="257"/>
        <source>Subject</source>
        <translation>主体</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/page.py" line="258"/>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/page.py" line="259"/>
        <source>As written</source>
        <translation>原文数值</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/page.py" line="260"/>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/page.py" line="261"/>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/page.py" line="262"/>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/page.py" line="263"/>
        <source>Kind</source>
        <translation>性质</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/page.py" line="264"/>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/page.py" line="265"/>
        <source>From, to</source>
        <translation>起、止</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/page.py" line="266"/>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/page.py" line="267"/>
        <source>Scope</source>
        <translation>口径</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/page.py" line="268"/>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <location filename="../../desktop/importing/columns_dialog.py" line="45"/>
        <source>Columns of the table</source>
        <translation>表格的列</translation>
    </message>
    <message>
        <location filename="../../desktop/importing/columns_dialog.py" line="49"/>
        <source>Each row of {name} becomes an article. Which column holds what? The text has to be chosen, the rest may stay open.</source>
        <translation>{name} 的每一行将成为一篇文章。各列分别是什么？必须选定正文，其余可以不选。</translation>
    </message>
    <message>
        <location filename="../../desktop/importing/columns_dialog.py" line="66"/>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <location filename="../../desktop/importing/columns_dialog.py" line="94"/>
        <source>— none —</source>
        <translation>—— 无 ——</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <location filename="../../desktop/commands/palette.py" line="29"/>
        <source>All commands</source>
        <translation>全部命令</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/palette.py" line="31"/>
        <source>What do you want to do?</source>
        <translation>想做什么？</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <location filename="../../desktop/commands/article.py" line="25"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/article.py" line="35"/>
        <source>Open beside</source>
        <translation>并排打开</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/article.py" line="44"/>
        <source>Close the column</source>
        <translation>关闭此栏</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/article.py" line="53"/>
        <source>Mark as read</source>
        <translation>标为已读</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/article.py" line="62"/>
        <source>Mark as being read</source>
        <translation>标为在读</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/article.py" line="71"/>
        <source>Mark as unread</source>
        <translation>标为未读</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/article.py" line="80"/>
        <source>About this article…</source>
        <translation>文章信息…</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/article.py" line="89"/>
        <source>The selected articles reprint the first</source>
        <translation>所选文章是第一篇的转载</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/article.py" line="98"/>
        <source>Not a reprint</source>
        <translation>不是转载</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/article.py" line="107"/>
        <source>Remove from the project</source>
        <translation>从项目中移除</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/blocks.py" line="27"/>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/blocks.py" line="28"/>
        <source>Heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/blocks.py" line="29"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/blocks.py" line="30"/>
        <source>Source and date</source>
        <translation>来源与日期</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/blocks.py" line="31"/>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/blocks.py" line="32"/>
        <source>Boilerplate</source>
        <translation>页面杂项</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/blocks.py" line="33"/>
        <source>Repeated text</source>
        <translation>重复文字</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/blocks.py" line="39"/>
        <source>Paragraph: body or boilerplate</source>
        <translation>段落：正文或杂项</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/edit.py" line="10"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/edit.py" line="19"/>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/edit.py" line="28"/>
        <source>Find in the article</source>
        <translation>在文中查找</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/edit.py" line="37"/>
        <source>Find next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/edit.py" line="46"/>
        <source>Find previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/edit.py" line="55"/>
        <source>Delete the selected annotation</source>
        <translation>删除选中的标注</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/edit.py" line="65"/>
        <source>Next annotation</source>
        <translation>下一个标注</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/edit.py" line="74"/>
        <source>Previous annotation</source>
        <translation>上一个标注</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/edit.py" line="83"/>
        <source>Add the selection to the shown claim</source>
        <translation>把选中的文字加为该主张的证据</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/edit.py" line="92"/>
        <source>Go to the form</source>
        <translation>转到表单</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/file.py" line="11"/>
        <source>New project…</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/file.py" line="19"/>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/file.py" line="27"/>
        <source>Open the sample project</source>
        <translation>打开示例项目</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/file.py" line="34"/>
        <source>Import files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/file.py" line="43"/>
        <source>Import a folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/file.py" line="53"/>
        <source>Export the Excel briefing…</source>
        <translation>导出 Excel 简报…</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/file.py" line="62"/>
        <source>Export gold labels as JSONL…</source>
        <translation>导出标注（JSONL）…</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/file.py" line="71"/>
        <source>Export gold labels as BIO…</source>
        <translation>导出标注（BIO）…</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/file.py" line="80"/>
        <source>Close project</source>
        <translation>关闭项目</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/file.py" line="89"/>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/help.py" line="10"/>
        <source>Keys…</source>
        <translation>快捷键…</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/help.py" line="18"/>
        <source>About Bijian</source>
        <translation>关于比鉴</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/importing.py" line="10"/>
        <source>Paste an article…</source>
        <translation>粘贴文章…</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/menus.py" line="82"/>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/registry.py" line="20"/>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/registry.py" line="21"/>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/registry.py" line="22"/>
        <source>&amp;Article</source>
        <translation>文章(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/registry.py" line="23"/>
        <source>&amp;Suggestions</source>
        <translation>建议(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/registry.py" line="24"/>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/registry.py" line="25"/>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/registry.py" line="28"/>
        <source>This paragraph is</source>
        <translation>此段落是</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/registry.py" line="29"/>
        <source>Doubtful places</source>
        <translation>存疑之处</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/registry.py" line="30"/>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/registry.py" line="31"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/repair.py" line="28"/>
        <source>Repairs…</source>
        <translation>修复…</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/repair.py" line="37"/>
        <source>Next doubtful place</source>
        <translation>下一处存疑</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/repair.py" line="46"/>
        <source>Previous doubtful place</source>
        <translation>上一处存疑</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/repair.py" line="55"/>
        <source>Review this place…</source>
        <translation>审阅此处…</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/suggestions.py" line="36"/>
        <source>Show suggestions</source>
        <translation>显示建议</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/suggestions.py" line="46"/>
        <source>Review suggestions</source>
        <translation>审阅建议</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/suggestions.py" line="55"/>
        <source>Next suggestion</source>
        <translation>下一条建议</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/suggestions.py" line="64"/>
        <source>Previous suggestion</source>
        <translation>上一条建议</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/suggestions.py" line="73"/>
        <source>Accept the suggestion</source>
        <translation>接受此建议</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/suggestions.py" line="83"/>
        <source>Reject the suggestion</source>
        <translation>拒绝此建议</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/suggestions.py" line="93"/>
        <source>Correct the suggestion…</source>
        <translation>更正此建议…</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/suggestions.py" line="103"/>
        <source>Tag all occurrences…</source>
        <translation>标注所有出现处…</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/suggestions.py" line="112"/>
        <source>Accept all above a score…</source>
        <translation>接受高于某分值的全部建议…</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/suggestions.py" line="121"/>
        <source>Suggest experts’ advice</source>
        <translation>提示专家建议</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/suggestions.py" line="131"/>
        <source>Learn from the annotations now</source>
        <translation>立即从标注中学习</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/view.py" line="10"/>
        <source>All commands…</source>
        <translation>全部命令…</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/view.py" line="18"/>
        <source>Reading only</source>
        <translation>只看文章</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/view.py" line="29"/>
        <source>Matrix only</source>
        <translation>只看矩阵</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/view.py" line="40"/>
        <source>Reading and matrix</source>
        <translation>文章与矩阵</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/view.py" line="51"/>
        <source>Chart of an indicator</source>
        <translation>指标图</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/view.py" line="61"/>
        <source>Go to the articles</source>
        <translation>转到文章列表</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/view.py" line="70"/>
        <source>Next column</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/view.py" line="79"/>
        <source>Previous column</source>
        <translation>上一栏</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/view.py" line="88"/>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/view.py" line="97"/>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/view.py" line="106"/>
        <source>Normal text size</source>
        <translation>恢复文字大小</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/view.py" line="115"/>
        <source>Break endless lines for reading</source>
        <translation>长段落分段显示</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/view.py" line="125"/>
        <source>Light colours</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/view.py" line="135"/>
        <source>Dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/view.py" line="145"/>
        <source>Colours of the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/view.py" line="155"/>
        <source>Chinese (中文)</source>
        <translation>中文</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/view.py" line="165"/>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/view.py" line="175"/>
        <source>Language of the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>DecisionBox</name>
    <message>
        <location filename="../../desktop/repairs/decision.py" line="42"/>
        <source>Another text; Return takes it</source>
        <translation>其他文字，回车采用</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/decision.py" line="44"/>
        <source>Keep as it is (0)</source>
        <translation>保持原样（0）</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/decision.py" line="47"/>
        <source>Undo this repair ({keys})</source>
        <translation>撤回这处修复（{keys}）</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/decision.py" line="51"/>
        <source>Cancel the search</source>
        <translation>取消查找</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/decision.py" line="88"/>
        <source>nothing (delete it)</source>
        <translation>无（删去）</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <location filename="../../desktop/errors.py" line="11"/>
        <source>{path} exists already. Choose another name.</source>
        <translation>{path} 已经存在，请换一个名称。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="12"/>
        <location filename="../../desktop/errors.py" line="153"/>
        <source>The folder {path} does not exist.</source>
        <translation>文件夹 {path} 不存在。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="13"/>
        <source>{path} does not exist. It may have been moved.</source>
        <translation>{path} 不存在，可能已被移走。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="14"/>
        <source>{path} is not a Bijian project.</source>
        <translation>{path} 不是比鉴项目。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="15"/>
        <source>{path} is damaged. Restore it from a backup; nothing was changed in it.</source>
        <translation>{path} 已损坏，请从备份恢复；文件未被改动。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="18"/>
        <source>{path} was made by a newer Bijian. Update Bijian to open it.</source>
        <translation>{path} 由更新版本的比鉴创建，请升级后再打开。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="21"/>
        <source>{path} is of an older version and can&apos;t be upgraded where it is. Copy it to a folder that you can write to and open the copy.</source>
        <translation>{path} 是旧版项目，无法在原处升级。请复制到可写的文件夹，再打开副本。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="26"/>
        <source>{path} is open in another Bijian. Close it there first.</source>
        <translation>{path} 已在另一个比鉴中打开，请先在那里关闭。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="29"/>
        <source>The project is open read-only, so nothing can be changed. Close it in the other window or make its folder writable, then open it again.</source>
        <translation>项目以只读方式打开，不能修改。请在另一个窗口关闭它，或使文件夹可写，然后重新打开。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="34"/>
        <source>No permission: {detail}</source>
        <translation>没有权限：{detail}</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="35"/>
        <source>{path} can&apos;t be opened: {detail}</source>
        <translation>无法打开 {path}：{detail}</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="36"/>
        <source>The disk is full. Nothing was changed; free some space and try again.</source>
        <translation>磁盘已满，未作任何更改。请腾出空间后重试。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="39"/>
        <source>The disk reports an error: {detail}</source>
        <translation>磁盘报告错误：{detail}</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="40"/>
        <source>The project is busy in another program. Try again.</source>
        <translation>项目正被其他程序占用，请重试。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="43"/>
        <source>The project file reports an error: {detail}</source>
        <translation>项目文件报告错误：{detail}</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="44"/>
        <source>The system reports an error: {detail}</source>
        <translation>系统报告错误：{detail}</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="45"/>
        <source>An article can&apos;t be a reprint of itself.</source>
        <translation>文章不能是自己的转载。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="46"/>
        <source>The list of regions can&apos;t be read: {detail}</source>
        <translation>无法读取地区表：{detail}</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="49"/>
        <source>This passage has the label {label} already.</source>
        <translation>这段文字已标为“{label}”。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="50"/>
        <source>The selection covers no text.</source>
        <translation>选中的范围没有文字。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="51"/>
        <source>The article is annotated already. A repair would move the text under its annotations: delete them first, or leave the text as it is.</source>
        <translation>这篇文章已有标注。修复会使标注下的文字移位：请先删除标注，或保持文字不变。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="56"/>
        <source>This place has been decided otherwise meanwhile.</source>
        <translation>此处刚刚已有其他决定。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="59"/>
        <source>There is no such candidate.</source>
        <translation>没有这个候选。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="60"/>
        <source>What stands here in the file can&apos;t be shown, so this repair stays.</source>
        <translation>文件中此处的内容无法显示，所以保留这处修复。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="63"/>
        <source>This text is too long for one place.</source>
        <translation>对一处来说文字太长。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="64"/>
        <source>Nothing would be left of the article.</source>
        <translation>文章将没有任何内容。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="65"/>
        <source>The text can&apos;t be taken from the file again as it was at the import, so it can&apos;t be repaired here. Import the file anew.</source>
        <translation>无法从文件中重新取得导入时的文字，因此不能在这里修复。请重新导入文件。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="70"/>
        <source>The codebook has no entity type {label}.</source>
        <translation>编码手册中没有实体类型“{label}”。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="71"/>
        <source>The codebook has no dimension {dimension}.</source>
        <translation>编码手册中没有维度“{dimension}”。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="72"/>
        <source>{value} is not a date. Write 2025, 2022-05 or 2023-01-10.</source>
        <translation>“{value}”不是日期。请写成 2025、2022-05 或 2023-01-10。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="75"/>
        <source>The period ends ({end}) before it starts ({start}).</source>
        <translation>时期的终点（{end}）早于起点（{start}）。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="78"/>
        <source>{value} is not a number.</source>
        <translation>“{value}”不是数字。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="79"/>
        <source>The lower number {low} is above the upper one {high}.</source>
        <translation>下限 {low} 大于上限 {high}。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="82"/>
        <source>The codebook can&apos;t be read: {detail}</source>
        <translation>无法读取编码手册：{detail}</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="83"/>
        <source>It is not a text file.</source>
        <translation>不是文本文件。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="84"/>
        <source>It is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="85"/>
        <source>It is broken, or not a {kind} file.</source>
        <translation>文件已损坏，或不是 {kind} 文件。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="86"/>
        <source>It is protected by a password. Save it without one and import it again.</source>
        <translation>文件有密码保护。请去掉密码另存后再导入。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="89"/>
        <source>It is of an old Office format. Save it as .docx or .xlsx and import that.</source>
        <translation>这是旧版 Office 格式。请另存为 .docx 或 .xlsx 再导入。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="92"/>
        <source>It holds pictures of pages without a text layer. Run text recognition over it first.</source>
        <translation>文件只有页面图片，没有文字层。请先做文字识别。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="96"/>
        <source>It has {count} pages; the limit is {limit}.</source>
        <translation>共 {count} 页，上限为 {limit} 页。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="97"/>
        <source>There is no page in it.</source>
        <translation>其中没有页面。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="98"/>
        <source>It defines XML entities, which no Office program does. It was not opened.</source>
        <translation>文件定义了 XML 实体（Office 程序不会这样做），未打开。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="101"/>
        <source>Unpacked it would be out of all proportion ({size} bytes). It was not opened.</source>
        <translation>解压后大得不合常理（{size} 字节），未打开。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="104"/>
        <source>It holds {count} files; the limit is {limit}.</source>
        <translation>其中有 {count} 个文件，上限为 {limit} 个。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="107"/>
        <source>Its path leads out of the archive.</source>
        <translation>其路径指向压缩包之外。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="108"/>
        <source>It is a link, not a file.</source>
        <translation>这是链接，不是文件。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="109"/>
        <source>Archives in archives are not opened. Unpack it first.</source>
        <translation>不打开压缩包中的压缩包，请先解压。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="112"/>
        <source>It took longer than {seconds} seconds to read.</source>
        <translation>读取超过了 {seconds} 秒。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="113"/>
        <source>What worked on it crashed ({detail}). It may be damaged.</source>
        <translation>读取它的进程崩溃了（{detail}），文件可能已损坏。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="116"/>
        <source>It needs more than {megabytes} MB of memory.</source>
        <translation>读取它需要超过 {megabytes} MB 的内存。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="117"/>
        <source>The headings do not tell which column holds the text.</source>
        <translation>表头看不出哪一列是正文。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="120"/>
        <source>The table has no such columns: {missing}</source>
        <translation>表格没有这些列：{missing}</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="121"/>
        <source>It has more than {limit} rows.</source>
        <translation>超过 {limit} 行。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="122"/>
        <source>The row has no text.</source>
        <translation>这一行没有正文。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="123"/>
        <source>It is too large ({size} bytes; the limit is {limit}).</source>
        <translation>文件太大（{size} 字节，上限 {limit}）。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="126"/>
        <source>It does not exist any more.</source>
        <translation>文件已不存在。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="127"/>
        <source>It was changed while it was read. Try again.</source>
        <translation>读取时文件被改动，请重试。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="128"/>
        <location filename="../../desktop/errors.py" line="132"/>
        <source>It can&apos;t be read: {detail}</source>
        <translation>无法读取：{detail}</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="129"/>
        <source>It is not a regular file.</source>
        <translation>不是普通文件。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="130"/>
        <source>There is no permission to read it.</source>
        <translation>没有读取权限。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="131"/>
        <source>Files of this format can&apos;t be imported.</source>
        <translation>不支持导入这种格式。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="133"/>
        <source>This article is no longer in the project.</source>
        <translation>这篇文章已不在项目中。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="134"/>
        <source>There is no figure in this.</source>
        <translation>其中没有数值。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="135"/>
        <source>This is no longer in the project.</source>
        <translation>此项已不在项目中。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="136"/>
        <source>This annotation no longer exists.</source>
        <translation>这个标注已不存在。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="137"/>
        <source>A claim needs at least one passage.</source>
        <translation>主张至少需要一处原文。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="138"/>
        <source>There are a thousand backups beside {path}. Move some of them away.</source>
        <translation>{path} 旁已有上千个备份，请移走一些。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="141"/>
        <source>No copy of the sample project in {path} can be opened. Clear that folder.</source>
        <translation>{path} 中的示例项目都打不开，请清空该文件夹。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="144"/>
        <source>{path} can&apos;t be upgraded to this version and was left as it was: {detail}</source>
        <translation>{path} 无法升级到当前版本，保持原样：{detail}</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="147"/>
        <source>The disk is full. {path} was left as it was.</source>
        <translation>磁盘已满，{path} 保持原样。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="148"/>
        <source>{path} can&apos;t be written: {detail}</source>
        <translation>无法写入 {path}：{detail}</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="149"/>
        <source>{path} is a folder. Name a file.</source>
        <translation>{path} 是文件夹，请指定文件名。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="150"/>
        <source>{path} can&apos;t be written. If it is open in Excel, close it and try again.</source>
        <translation>无法写入 {path}。如果它正在 Excel 中打开，请关闭后重试。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="154"/>
        <source>The workbook can&apos;t be written: {detail}</source>
        <translation>无法写入工作簿：{detail}</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="155"/>
        <source>The sheet {sheet} would have more rows than Excel can show.</source>
        <translation>工作表 {sheet} 的行数会超过 Excel 的上限。</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="158"/>
        <source>The learned labels could not be made: {detail}</source>
        <translation>无法完成学习：{detail}</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="161"/>
        <source>A list of words that comes with Bijian can&apos;t be read: {detail}</source>
        <translation>无法读取随附的词表：{detail}</translation>
    </message>
    <message>
        <location filename="../../desktop/errors.py" line="164"/>
        <source>Entry {number} of the list of regions is malformed.</source>
        <translation>地区表第 {number} 条有误。</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <location filename="../../desktop/files.py" line="52"/>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <location filename="../../desktop/files.py" line="54"/>
        <location filename="../../desktop/files.py" line="76"/>
        <source>Bijian projects (*.bijian)</source>
        <translation>比鉴项目 (*.bijian)</translation>
    </message>
    <message>
        <location filename="../../desktop/files.py" line="74"/>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <location filename="../../desktop/files.py" line="118"/>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <location filename="../../desktop/files.py" line="120"/>
        <source>Articles ({patterns});;All files (*)</source>
        <translation>文章 ({patterns});;所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../../desktop/files.py" line="127"/>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <location filename="../../desktop/files.py" line="177"/>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/files.py" line="219"/>
        <source>%n article(s) imported</source>
        <translation>
            <numerusform>已导入 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/files.py" line="224"/>
        <source>%n of them reprint(s)</source>
        <translation>
            <numerusform>其中 %n 篇为转载</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/files.py" line="226"/>
        <source>%n already there</source>
        <translation>
            <numerusform>%n 篇已存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/files.py" line="228"/>
        <source>%n failed</source>
        <translation>
            <numerusform>%n 篇失败</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/files.py" line="230"/>
        <source>Cancelled; import the same again to go on.</source>
        <translation>已取消；再次导入相同文件即可继续。</translation>
    </message>
    <message>
        <location filename="../../desktop/files.py" line="239"/>
        <source>Some files could not be imported</source>
        <translation>有些文件未能导入</translation>
    </message>
    <message>
        <location filename="../../desktop/files.py" line="249"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../../desktop/files.py" line="274"/>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <location filename="../../desktop/files.py" line="277"/>
        <source>Export cancelled.</source>
        <translation>已取消导出。</translation>
    </message>
    <message>
        <location filename="../../desktop/files.py" line="283"/>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
    <message>
        <location filename="../../desktop/files.py" line="286"/>
        <source>Notes on the export</source>
        <translation>导出说明</translation>
    </message>
    <message>
        <location filename="../../desktop/files.py" line="294"/>
        <source>Wait until the present work is done, or cancel it.</source>
        <translation>请等当前任务完成，或先取消它。</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <location filename="../../desktop/find_bar.py" line="16"/>
        <source>Find in the article</source>
        <translation>在文中查找</translation>
    </message>
    <message>
        <location filename="../../desktop/find_bar.py" line="20"/>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <location filename="../../desktop/find_bar.py" line="22"/>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <location filename="../../desktop/find_bar.py" line="25"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../desktop/find_bar.py" line="57"/>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>IndicatorChart</name>
    <message>
        <location filename="../../desktop/matrix/chart.py" line="133"/>
        <source>Indicator:</source>
        <translation>指标：</translation>
    </message>
    <message>
        <location filename="../../desktop/matrix/chart.py" line="134"/>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <location filename="../../desktop/matrix/chart.py" line="137"/>
        <source>Nothing to compare yet.

An indicator is drawn as soon as two regions have a number for it: give their claims the same indicator and the same unit.</source>
        <translation>还没有可比的指标。

当两个地区在同一指标上都有数值时，就会画出图来：请给它们的主张填上相同的指标和单位。</translation>
    </message>
    <message>
        <location filename="../../desktop/matrix/chart.py" line="213"/>
        <source>Bars of the chosen indicator</source>
        <translation>所选指标的条形图</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/matrix/chart.py" line="231"/>
        <source>%n regions</source>
        <translation>
            <numerusform>%n 个地区</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <location filename="../../desktop/claims/inspector.py" line="113"/>
        <source>Nothing is selected.</source>
        <translation>没有选中任何标注。</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/inspector.py" line="114"/>
        <source>Select words in an article and press a label&apos;s key to tag them.</source>
        <translation>在文章中选中文字，按标签对应的键即可标注。</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/inspector.py" line="115"/>
        <source>Click a tagged passage to see and correct it here.</source>
        <translation>点击已标注的文字，可在这里查看和修改。</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/inspector.py" line="117"/>
        <source>In a form, &lt;b&gt;Enter&lt;/b&gt; keeps a field and goes to the next, &lt;b&gt;Esc&lt;/b&gt; takes back what was typed, &lt;b&gt;Ctrl+Enter&lt;/b&gt; returns to the article.</source>
        <translation>在表单中，&lt;b&gt;Enter&lt;/b&gt; 保存并转到下一栏，&lt;b&gt;Esc&lt;/b&gt; 放弃刚输入的内容，&lt;b&gt;Ctrl+Enter&lt;/b&gt; 回到文章。</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <location filename="../../desktop/job_bar.py" line="17"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <location filename="../../desktop/commands/keys.py" line="21"/>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/keys.py" line="26"/>
        <source>In the text</source>
        <translation>正文中</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/keys.py" line="28"/>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/keys.py" line="42"/>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/keys.py" line="42"/>
        <source>select the word</source>
        <translation>选中词语</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/keys.py" line="43"/>
        <source>grow the selection: word, clause, sentence, paragraph</source>
        <translation>扩大选区：词、分句、句、段</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/keys.py" line="44"/>
        <source>shrink the selection again</source>
        <translation>缩回选区</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/keys.py" line="45"/>
        <source>select by characters</source>
        <translation>按字选择</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/keys.py" line="46"/>
        <source>move the end of the annotation</source>
        <translation>移动标注的终点</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/keys.py" line="49"/>
        <source>move the start of the annotation</source>
        <translation>移动标注的起点</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/keys.py" line="51"/>
        <source>delete the selected annotation</source>
        <translation>删除选中的标注</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/keys.py" line="52"/>
        <source>open the form of the selected annotation</source>
        <translation>打开选中标注的表单</translation>
    </message>
    <message>
        <location filename="../../desktop/commands/keys.py" line="53"/>
        <source>select nothing</source>
        <translation>取消选择</translation>
    </message>
</context>
<context>
    <name>LabelPalette</name>
    <message>
        <location filename="../../desktop/tagging/palette.py" line="32"/>
        <source>Entities</source>
        <translation>实体</translation>
    </message>
    <message>
        <location filename="../../desktop/tagging/palette.py" line="33"/>
        <source>Claims, by dimension</source>
        <translation>主张（按维度）</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <location filename="../../desktop/suggestions/learning.py" line="84"/>
        <source>Learning from the annotations</source>
        <translation>正在从标注中学习</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/learning.py" line="98"/>
        <source>There is too little to learn from yet: annotate a few articles more.</source>
        <translation>标注还太少，无法学习：请再标注几篇文章。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/suggestions/learning.py" line="103"/>
        <source>Learned from %n annotated sentence(s): F1 {score} on sentences held out, no better than the {before} of patterns and lists, which stay.</source>
        <translation>
            <numerusform>已从 %n 个标注句学习：留出句子 F1 {score}，不优于模式和词表的 {before}，仍用后者。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/suggestions/learning.py" line="110"/>
        <source>Learned from %n annotated sentence(s): F1 {score} on sentences held out, {before} by patterns and lists alone.</source>
        <translation>
            <numerusform>已从 %n 个标注句学习：留出句子 F1 {score}（仅用模式和词表为 {before}）。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/learning.py" line="124"/>
        <source>Learning did not work this time.</source>
        <translation>这次学习未成功。</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/learning.py" line="129"/>
        <source>Learning cancelled.</source>
        <translation>已取消学习。</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <location filename="../../desktop/library/panel.py" line="33"/>
        <source>Filter: title, source, region</source>
        <translation>筛选：标题、来源、地区</translation>
    </message>
    <message>
        <location filename="../../desktop/library/panel.py" line="36"/>
        <source>Filter articles</source>
        <translation>筛选文章</translation>
    </message>
    <message>
        <location filename="../../desktop/library/panel.py" line="40"/>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <location filename="../../desktop/library/panel.py" line="43"/>
        <source>No articles yet.

Drop files or folders here, or choose File ▸ Import files.</source>
        <translation>还没有文章。

把文件或文件夹拖到这里，或选择“文件 ▸ 导入文件”。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../desktop/main_window.py" line="171"/>
        <source>Opening {name} …</source>
        <translation>正在打开 {name} …</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="251"/>
        <source>About Bijian</source>
        <translation>关于比鉴</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="254"/>
        <source>Bijian 比鉴 {version}

Compare regions from annotated articles.
Everything stays on this computer.

Apache License 2.0</source>
        <translation>比鉴 Bijian {version}

从标注的文章比较各地区。
一切都留在本机。

Apache License 2.0</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="289"/>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="291"/>
        <source>Redone: {what}</source>
        <translation>已重做：{what}</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="308"/>
        <source>Bijian</source>
        <translation>比鉴</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="311"/>
        <source> (read-only)</source>
        <translation>（只读）</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/main_window.py" line="322"/>
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/main_window.py" line="323"/>
        <source>%n entities</source>
        <translation>
            <numerusform>%n 个实体</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/main_window.py" line="324"/>
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n 条主张</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="334"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="335"/>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <location filename="../../desktop/main_window.py" line="417"/>
        <location filename="../../desktop/main_window.py" line="421"/>
        <source>Open or make a project first; then drop articles into it.</source>
        <translation>请先打开或新建项目，再把文章拖进来。</translation>
    </message>
</context>
<context>
    <name>MatrixPanel</name>
    <message>
        <location filename="../../desktop/matrix/panel.py" line="118"/>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../desktop/matrix/panel.py" line="119"/>
        <source>Claims of every kind</source>
        <translation>所有性质的主张</translation>
    </message>
    <message>
        <location filename="../../desktop/matrix/panel.py" line="120"/>
        <source>⇄ Swap rows and columns</source>
        <translation>⇄ 行列互换</translation>
    </message>
    <message>
        <location filename="../../desktop/matrix/panel.py" line="269"/>
        <source>Claims of this kind: {kind}</source>
        <translation>这类主张：{kind}</translation>
    </message>
    <message>
        <location filename="../../desktop/matrix/panel.py" line="287"/>
        <source>The matrix fills itself as you tag claims.

Open an article, select the words that say something about a region and press the key of a dimension. Region and value are proposed; the form at the side corrects them.</source>
        <translation>标注主张后，矩阵会自动填充。

打开一篇文章，选中说明某地区情况的文字，按下维度对应的键，再在右侧表单中填写。</translation>
    </message>
</context>
<context>
    <name>MatrixTable</name>
    <message>
        <location filename="../../desktop/matrix/table.py" line="64"/>
        <source>Open the passage</source>
        <translation>打开原文</translation>
    </message>
    <message>
        <location filename="../../desktop/matrix/table.py" line="65"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../desktop/matrix/table.py" line="66"/>
        <source>Copy with titles</source>
        <translation>连同标题复制</translation>
    </message>
    <message>
        <location filename="../../desktop/matrix/table.py" line="67"/>
        <source>Comparison matrix</source>
        <translation>对比矩阵</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <location filename="../../desktop/wording.py" line="44"/>
        <source>Links written as text, because Excel takes no more: {count}</source>
        <translation>因超出 Excel 上限而写成文字的链接：{count}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="47"/>
        <source>Addresses written as text, too long: {count}</source>
        <translation>因过长而写成文字的网址：{count}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="48"/>
        <source>Long texts split over several rows: {count}</source>
        <translation>分成多行的长文字：{count}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="49"/>
        <source>Headings shortened; the Evidence sheet has them whole: {count}</source>
        <translation>缩短的标题（证据表中有全文）：{count}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="52"/>
        <source>Texts with characters that no workbook can hold: {count}</source>
        <translation>含有工作簿无法保存的字符的文字：{count}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="55"/>
        <source>Numbers written as text to keep all digits: {count}</source>
        <translation>为保留全部位数而写成文字的数字：{count}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="58"/>
        <source>Entities left out because longer ones overlap them: {count}</source>
        <translation>因被更长的实体覆盖而省略的实体：{count}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="61"/>
        <source>Entities left out because they stand in folded blocks: {count}</source>
        <translation>因位于折叠部分而省略的实体：{count}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="64"/>
        <source>Claims left out, for which the format has no place: {count}</source>
        <translation>该格式不含主张，省略的主张：{count}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="67"/>
        <source>Relations left out, for which the format has no place: {count}</source>
        <translation>该格式不含关系，省略的关系：{count}</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="70"/>
        <source>Characters written otherwise: {count}</source>
        <translation>改写的字符：{count}</translation>
    </message>
</context>
<context>
    <name>OccurrenceModel</name>
    <message>
        <location filename="../../desktop/suggestions/occurrences_dialog.py" line="258"/>
        <source>tagged as {label}</source>
        <translation>已标为{label}</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/occurrences_dialog.py" line="259"/>
        <source>part of “{words}” ({label})</source>
        <translation>属于“{words}”（{label}）</translation>
    </message>
</context>
<context>
    <name>OccurrencesDialog</name>
    <message>
        <location filename="../../desktop/suggestions/occurrences_dialog.py" line="67"/>
        <source>Tag all occurrences</source>
        <translation>标注所有出现处</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/occurrences_dialog.py" line="70"/>
        <source>All places where “{words}” stands</source>
        <translation>“{words}”出现的所有位置</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/occurrences_dialog.py" line="74"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/occurrences_dialog.py" line="84"/>
        <source>Places</source>
        <translation>位置</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/occurrences_dialog.py" line="87"/>
        <source>Tick all</source>
        <translation>全选</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/occurrences_dialog.py" line="88"/>
        <source>Tick none</source>
        <translation>全不选</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/suggestions/occurrences_dialog.py" line="163"/>
        <source>Tag %n place(s)</source>
        <translation>
            <numerusform>标注 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/suggestions/occurrences_dialog.py" line="166"/>
        <source>Looking through %n article(s) …</source>
        <translation>
            <numerusform>正在查找 %n 篇文章…</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/occurrences_dialog.py" line="168"/>
        <source>There is no other place that is not tagged yet.</source>
        <translation>没有其他未标注的位置。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/suggestions/occurrences_dialog.py" line="171"/>
        <source>%n place(s); Space ticks, Enter tags</source>
        <translation>
            <numerusform>共 %n 处；空格勾选，回车标注</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message>
        <location filename="../../desktop/wording.py" line="8"/>
        <source>tagging</source>
        <translation>标注实体</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="9"/>
        <source>change of an entity</source>
        <translation>修改实体</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="10"/>
        <source>adding a claim</source>
        <translation>添加主张</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="11"/>
        <source>change of a claim</source>
        <translation>修改主张</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="12"/>
        <source>deletion</source>
        <translation>删除标注</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="13"/>
        <source>removal of articles</source>
        <translation>移除文章</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="14"/>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="15"/>
        <source>change of an article</source>
        <translation>修改文章信息</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="16"/>
        <source>change of the codebook</source>
        <translation>更换编码手册</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="17"/>
        <source>repair of the text</source>
        <translation>修复文字</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="18"/>
        <source>undoing a repair</source>
        <translation>撤回修复</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="19"/>
        <source>kind of a paragraph</source>
        <translation>段落类型</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="20"/>
        <source>grouping of reprints</source>
        <translation>转载归组</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="21"/>
        <source>change of the regions</source>
        <translation>修改地区表</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="22"/>
        <source>adding relations</source>
        <translation>添加关系</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="23"/>
        <source>adding annotations</source>
        <translation>添加标注</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="24"/>
        <source>accepting suggestions</source>
        <translation>接受建议</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="25"/>
        <source>rejecting suggestions</source>
        <translation>拒绝建议</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="26"/>
        <source>correcting a suggestion</source>
        <translation>更正建议</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="27"/>
        <source>sample annotations</source>
        <translation>示例标注</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <location filename="../../desktop/reader/page_view.py" line="87"/>
        <source>Article text</source>
        <translation>文章正文</translation>
    </message>
    <message>
        <location filename="../../desktop/reader/page_view.py" line="271"/>
        <source>repeated text</source>
        <translation>重复文字</translation>
    </message>
    <message>
        <location filename="../../desktop/reader/page_view.py" line="271"/>
        <source>boilerplate</source>
        <translation>页面杂项</translation>
    </message>
    <message>
        <location filename="../../desktop/reader/page_view.py" line="272"/>
        <source>{arrow} {kind} · {count} characters</source>
        <translation>{arrow} {kind} · {count} 字</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <location filename="../../desktop/importing/paste_dialog.py" line="34"/>
        <source>Paste an article</source>
        <translation>粘贴文章</translation>
    </message>
    <message>
        <location filename="../../desktop/importing/paste_dialog.py" line="36"/>
        <source>Empty: as the text says</source>
        <translation>留空：以正文为准</translation>
    </message>
    <message>
        <location filename="../../desktop/importing/paste_dialog.py" line="43"/>
        <source>Part of a web page: headings and tables are kept</source>
        <translation>网页片段：保留小标题和表格</translation>
    </message>
    <message>
        <location filename="../../desktop/importing/paste_dialog.py" line="44"/>
        <source>Plain text: can be changed below</source>
        <translation>纯文本：可在下方修改</translation>
    </message>
    <message>
        <location filename="../../desktop/importing/paste_dialog.py" line="46"/>
        <source>Put the text of the article here.</source>
        <translation>在此放入文章正文。</translation>
    </message>
    <message>
        <location filename="../../desktop/importing/paste_dialog.py" line="54"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../desktop/importing/paste_dialog.py" line="55"/>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <location filename="../../desktop/importing/paste_dialog.py" line="56"/>
        <source>Published</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <location filename="../../desktop/importing/paste_dialog.py" line="57"/>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <location filename="../../desktop/importing/paste_dialog.py" line="58"/>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <location filename="../../desktop/importing/paste_dialog.py" line="59"/>
        <source>Read as</source>
        <translation>读取方式</translation>
    </message>
    <message>
        <location filename="../../desktop/importing/paste_dialog.py" line="62"/>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <location filename="../../desktop/i18n.py" line="13"/>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="../../desktop/i18n.py" line="14"/>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <location filename="../../desktop/i18n.py" line="15"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <location filename="../../desktop/i18n.py" line="10"/>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <location filename="../../desktop/i18n.py" line="11"/>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
    <message>
        <location filename="../../desktop/i18n.py" line="12"/>
        <source>Computer</source>
        <translation>计算机</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <location filename="../../desktop/suggestions/panel.py" line="59"/>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/panel.py" line="61"/>
        <source>Which suggestions</source>
        <translation>哪些建议</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/panel.py" line="66"/>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/panel.py" line="67"/>
        <source>In reading order</source>
        <translation>按阅读顺序</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/panel.py" line="68"/>
        <source>Surest first</source>
        <translation>把握大的在前</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/panel.py" line="69"/>
        <source>All articles</source>
        <translation>所有文章</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/panel.py" line="70"/>
        <source>Expert advice</source>
        <translation>专家建议</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/panel.py" line="72"/>
        <source>Suggest as claims also what experts advise without giving a figure</source>
        <translation>专家提出的、没有数字的建议也列为主张建议</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/panel.py" line="219"/>
        <source>All kinds</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/panel.py" line="221"/>
        <source>Claims</source>
        <translation>主张</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/panel.py" line="222"/>
        <source>Entities</source>
        <translation>实体</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/panel.py" line="245"/>
        <source>looked through: {done} of {total}</source>
        <translation>已查 {done}/{total} 篇</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/panel.py" line="259"/>
        <source>Suggestions are switched off.

Ctrl+Shift+S shows what could be tagged in the open articles.</source>
        <translation>建议已关闭。

按 Ctrl+Shift+S 显示打开的文章中可标注的内容。</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/panel.py" line="265"/>
        <source>Open an article: what could be tagged in it is listed here.</source>
        <translation>打开一篇文章，其中可标注的内容会列在这里。</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/panel.py" line="267"/>
        <source>Looking through the text …</source>
        <translation>正在查看正文…</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/panel.py" line="269"/>
        <source>Nothing of this kind is left. Choose “All kinds” to see the others.</source>
        <translation>这类建议已处理完。选“所有类型”查看其余建议。</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/panel.py" line="271"/>
        <source>Nothing is left to review in any article.</source>
        <translation>所有文章的建议都已处理完。</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/panel.py" line="273"/>
        <source>Nothing is left to review in this article.

Tick “All articles” to go on with the others.</source>
        <translation>这篇文章的建议已处理完。

勾选“所有文章”继续处理其余文章。</translation>
    </message>
</context>
<context>
    <name>QuoteCards</name>
    <message>
        <location filename="../../desktop/claims/quotes.py" line="94"/>
        <location filename="../../desktop/claims/quotes.py" line="104"/>
        <source>Go to</source>
        <translation>转到原文</translation>
    </message>
</context>
<context>
    <name>ReaderColumns</name>
    <message>
        <location filename="../../desktop/reader/columns.py" line="45"/>
        <source>No article is open.

Double click an article in the list to read it here.
Hold Ctrl to open it beside the others.</source>
        <translation>还没有打开文章。

在左侧列表中双击一篇文章即可阅读，
按住 Ctrl 双击可与其他文章并排打开。</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <location filename="../../desktop/reader/pane.py" line="336"/>
        <source>Broken here for reading only: in the text the line goes on.</source>
        <translation>此处分段只为便于阅读，原文并未换行。</translation>
    </message>
</context>
<context>
    <name>RegionList</name>
    <message>
        <location filename="../../desktop/library/region_list.py" line="41"/>
        <source>Proposed regions</source>
        <translation>建议的地区</translation>
    </message>
    <message>
        <location filename="../../desktop/library/region_list.py" line="42"/>
        <source>Go to the passage</source>
        <translation>转到原文</translation>
    </message>
    <message>
        <location filename="../../desktop/library/region_list.py" line="86"/>
        <source>Where the source is at home is not known, so 我市 and 我省 say nothing.</source>
        <translation>来源所在地未知，因此“我市”“我省”无法判断。</translation>
    </message>
    <message>
        <location filename="../../desktop/library/region_list.py" line="89"/>
        <source>The source is at home in {place}: that is what 我市 and 我省 mean.</source>
        <translation>来源在{place}，“我市”“我省”即指该地。</translation>
    </message>
    <message>
        <location filename="../../desktop/library/region_list.py" line="99"/>
        <source>The text names no region.</source>
        <translation>文中没有提到地区。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/library/region_list.py" line="102"/>
        <source>{region} · %n passage(s)</source>
        <translation>
            <numerusform>{region} · %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Repairs</name>
    <message>
        <location filename="../../desktop/repairs/wording.py" line="12"/>
        <source>Pinyin behind a character</source>
        <translation>字后夹注拼音</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/wording.py" line="13"/>
        <source>Pinyin behind a word</source>
        <translation>词后夹注拼音</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/wording.py" line="14"/>
        <source>Read half a character late</source>
        <translation>错位半个字</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/wording.py" line="15"/>
        <source>Half of a character is lost</source>
        <translation>丢失半个字</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/wording.py" line="16"/>
        <source>Left over from the page&apos;s source</source>
        <translation>网页代码残留</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/wording.py" line="17"/>
        <source>Line end inside a sentence</source>
        <translation>句中断行</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/wording.py" line="18"/>
        <source>Invisible character</source>
        <translation>不可见字符</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/wording.py" line="19"/>
        <source>decided by hand</source>
        <translation>手工决定</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/wording.py" line="34"/>
        <source>Doubtful: {what}</source>
        <translation>存疑：{what}</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/wording.py" line="35"/>
        <source>In the file: {text}</source>
        <translation>文件原文：{text}</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/wording.py" line="38"/>
        <source>Looking for what may stand here …</source>
        <translation>正在查找可能的原文……</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/wording.py" line="40"/>
        <source>nothing</source>
        <translation>（无）</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/wording.py" line="42"/>
        <source>Perhaps: {texts}</source>
        <translation>可能是：{texts}</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/wording.py" line="43"/>
        <source>Enter or a double click opens the review here.</source>
        <translation>回车或双击，在此处打开修复。</translation>
    </message>
</context>
<context>
    <name>RepairsDialog</name>
    <message>
        <location filename="../../desktop/repairs/dialog.py" line="63"/>
        <source>Repairs: {title}</source>
        <translation>修复：{title}</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/dialog.py" line="89"/>
        <source>Doubtful places</source>
        <translation>存疑之处</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/dialog.py" line="90"/>
        <source>All places</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/dialog.py" line="92"/>
        <source>Previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/dialog.py" line="93"/>
        <source>Next doubtful</source>
        <translation>下一处存疑</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/dialog.py" line="108"/>
        <source>In the file</source>
        <translation>文件原文</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/dialog.py" line="109"/>
        <source>As it reads</source>
        <translation>修复后</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/dialog.py" line="212"/>
        <source>The project is open read-only.</source>
        <translation>项目以只读方式打开。</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/dialog.py" line="216"/>
        <source>This article is annotated. A repair would move the text under its annotations, so nothing can be decided here any more; delete them first.</source>
        <translation>这篇文章已有标注，修复会使标注下的文字移位，因此这里不能再作决定；请先删除标注。</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/dialog.py" line="223"/>
        <source>{doubtful} doubtful, {applied} repaired</source>
        <translation>存疑 {doubtful} 处，已修复 {applied} 处</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/dialog.py" line="272"/>
        <source>Nothing to decide.</source>
        <translation>没有需要决定的地方。</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/dialog.py" line="312"/>
        <source>{reason}. What stood here? Number keys take a candidate.</source>
        <translation>{reason}。这里原来是什么？按数字键采用候选。</translation>
    </message>
    <message>
        <location filename="../../desktop/repairs/dialog.py" line="314"/>
        <source>{reason}: repaired.</source>
        <translation>{reason}：已修复。</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <location filename="../../desktop/suggestions/side.py" line="19"/>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/side.py" line="32"/>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>SiteModel</name>
    <message>
        <location filename="../../desktop/repairs/model.py" line="77"/>
        <source>Doubtful: {what}</source>
        <translation>存疑：{what}</translation>
    </message>
</context>
<context>
    <name>SpanCard</name>
    <message>
        <location filename="../../desktop/claims/span_card.py" line="93"/>
        <location filename="../../desktop/claims/span_card.py" line="95"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/span_card.py" line="94"/>
        <location filename="../../desktop/claims/span_card.py" line="96"/>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/span_card.py" line="97"/>
        <source>Delete this entity</source>
        <translation>删除这个实体</translation>
    </message>
    <message>
        <location filename="../../desktop/claims/span_card.py" line="187"/>
        <source>Mentioned {mentions} times, in articles: {articles}.</source>
        <translation>共提到 {mentions} 次，涉及 {articles} 篇文章。</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <location filename="../../desktop/wording.py" line="30"/>
        <source>unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="31"/>
        <source>reading</source>
        <translation>在读</translation>
    </message>
    <message>
        <location filename="../../desktop/wording.py" line="32"/>
        <source>read</source>
        <translation>已读</translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message>
        <location filename="../../desktop/suggestions/card.py" line="60"/>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/card.py" line="61"/>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/card.py" line="62"/>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/card.py" line="63"/>
        <source>All occurrences…</source>
        <translation>所有出现处…</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/card.py" line="66"/>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/card.py" line="67"/>
        <source>Delete or Backspace</source>
        <translation>Delete 或退格键</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/card.py" line="104"/>
        <source>Nothing is selected. Press “.” for the next suggestion.</source>
        <translation>没有选中建议。按“.”转到下一条。</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/card.py" line="132"/>
        <source>Edges moved. Enter accepts them, Esc takes them back.</source>
        <translation>边界已移动。回车接受，Esc 撤回。</translation>
    </message>
</context>
<context>
    <name>SuggestionDesk</name>
    <message>
        <location filename="../../desktop/suggestions/desk.py" line="85"/>
        <source>Suggestions are shown dashed. Enter accepts, Del rejects.</source>
        <translation>建议以虚线显示。回车接受，Del 拒绝。</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/desk.py" line="87"/>
        <source>Suggestions are switched off.</source>
        <translation>建议已关闭。</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/desk.py" line="103"/>
        <location filename="../../desktop/suggestions/desk.py" line="117"/>
        <source>There is nothing to review here.</source>
        <translation>这里没有可审阅的建议。</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/desk.py" line="137"/>
        <source>Choose the right label by its key. Alt+←/→ in the text moves the edges.</source>
        <translation>按键选择正确的标签；在正文中按 Alt+←/→ 移动边界。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/suggestions/desk.py" line="175"/>
        <source>Accepted: %n. One undo takes all of them back.</source>
        <translation>
            <numerusform>已接受 %n 条，撤销一次即可全部收回。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/desk.py" line="229"/>
        <source>This key&apos;s label does not fit a suggestion of this kind.</source>
        <translation>该键的标签不适用于这类建议。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/suggestions/desk.py" line="244"/>
        <source>Tagged: %n. One undo takes all of them back.</source>
        <translation>
            <numerusform>已标注 %n 处，撤销一次即可全部收回。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/desk.py" line="247"/>
        <source>The project is open read-only.</source>
        <translation>项目以只读方式打开。</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <location filename="../../desktop/reader/article_marks.py" line="239"/>
        <source>suggested: {source} · {score}</source>
        <translation>建议：{source} · {score}</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/card.py" line="218"/>
        <source>Enter accept · Del reject · F2 correct · . next · , previous</source>
        <translation>回车接受 · Del 拒绝 · F2 更正 · . 下一条 · , 上一条</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="13"/>
        <source>tagged before</source>
        <translation>曾标注</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="14"/>
        <source>word list</source>
        <translation>词表</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="15"/>
        <source>list of regions</source>
        <translation>地区表</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="16"/>
        <source>pattern</source>
        <translation>模式</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="17"/>
        <source>learned</source>
        <translation>学习所得</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="18"/>
        <source>figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="19"/>
        <source>advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="20"/>
        <source>bottleneck</source>
        <translation>卡点</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="21"/>
        <source>stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="27"/>
        <source>tagged {cue} times elsewhere</source>
        <translation>别处标注过 {cue} 次</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="28"/>
        <source>the same as “{cue}” in this article</source>
        <translation>与本文“{cue}”相同</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="29"/>
        <location filename="../../desktop/suggestions/wording.py" line="30"/>
        <source>a short form of “{cue}”</source>
        <translation>“{cue}”的简称</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="31"/>
        <source>ends in “{cue}”</source>
        <translation>以“{cue}”结尾</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="32"/>
        <source>in the word list as “{cue}”</source>
        <translation>词表中有“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="33"/>
        <source>in the list of regions as “{cue}”</source>
        <translation>地区表中有“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="34"/>
        <source>a sector, by “{cue}”</source>
        <translation>产业赛道（“{cue}”）</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="35"/>
        <source>a firm, by “{cue}”</source>
        <translation>企业（“{cue}”）</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="36"/>
        <source>listed under “{cue}”</source>
        <translation>列于“{cue}”之下</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="37"/>
        <source>in a list with others of its kind</source>
        <translation>与同类并列</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="38"/>
        <source>between title marks</source>
        <translation>在书名号中</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="39"/>
        <source>a quoted name with “+” or “×”</source>
        <translation>带“+”或“×”的引号名称</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="40"/>
        <source>in quotation marks, as such names are</source>
        <translation>加引号的名称</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="41"/>
        <source>in the line of authors</source>
        <translation>在作者行</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="42"/>
        <source>named as the author</source>
        <translation>注明为作者</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="43"/>
        <source>beside the title “{cue}”</source>
        <translation>与头衔“{cue}”相邻</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="44"/>
        <source>someone who speaks: “{cue}”</source>
        <translation>发言者（“{cue}”）</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="45"/>
        <source>named as the source</source>
        <translation>注明为来源</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="46"/>
        <source>named as the reporter&apos;s</source>
        <translation>注明为记者所属</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="47"/>
        <source>learned from the annotations</source>
        <translation>从标注中学到</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="48"/>
        <source>by “{cue}”</source>
        <translation>依据“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="49"/>
        <source>as written: “{cue}”</source>
        <translation>原文：“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="50"/>
        <source>by the noun “{cue}”</source>
        <translation>依据名词“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="51"/>
        <source>by the verb “{cue}”</source>
        <translation>依据动词“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="52"/>
        <source>by what is measured: “{cue}”</source>
        <translation>依据所计之物“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="53"/>
        <source>by the indicator “{cue}”</source>
        <translation>依据指标“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="54"/>
        <source>by the unit “{cue}”</source>
        <translation>依据单位“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="55"/>
        <source>by the subject, of type “{cue}”</source>
        <translation>依据主体类型“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="56"/>
        <source>said by “{cue}”</source>
        <translation>发言者：“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="57"/>
        <source>goes on from “{cue}”</source>
        <translation>承接“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="58"/>
        <source>meant by “{cue}”</source>
        <translation>“{cue}”所指</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="59"/>
        <source>stated: “{cue}”</source>
        <translation>写明：“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="60"/>
        <source>by the event “{cue}”</source>
        <translation>依据事件“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="61"/>
        <source>counted from an event: “{cue}”</source>
        <translation>由事件推算：“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="63"/>
        <source>“{cue}”, counted from the article&apos;s date</source>
        <translation>“{cue}”，由文章日期推算</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="64"/>
        <source>the article&apos;s date</source>
        <translation>文章日期</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="67"/>
        <source>“{cue}”, counted from the article&apos;s inferred date</source>
        <translation>“{cue}”，由推定的文章日期推算</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="68"/>
        <source>the article&apos;s inferred date</source>
        <translation>推定的文章日期</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="71"/>
        <source>in the clause: “{cue}”</source>
        <translation>分句中：“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="72"/>
        <source>from the clause</source>
        <translation>据分句</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="75"/>
        <source>in the sentence: “{cue}”</source>
        <translation>句中：“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="76"/>
        <source>from the sentence</source>
        <translation>据本句</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="79"/>
        <source>in the paragraph: “{cue}”</source>
        <translation>段中：“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="80"/>
        <source>from the paragraph</source>
        <translation>据本段</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="83"/>
        <source>from the heading: “{cue}”</source>
        <translation>小标题：“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="84"/>
        <source>from the heading</source>
        <translation>据小标题</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="87"/>
        <source>from the article: “{cue}”</source>
        <translation>全文：“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="88"/>
        <source>from the article</source>
        <translation>据全文</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="90"/>
        <source>as in claims made before: {cue}</source>
        <translation>与已有的 {cue} 条主张一致</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="92"/>
        <source>told as a gap or a problem</source>
        <translation>说的是缺口或问题</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="116"/>
        <source>not resolved: “{cue}”</source>
        <translation>未能确定：“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="91"/>
        <source>by whose it is: “{cue}”</source>
        <translation>按归属判断：“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="93"/>
        <source>because money or support is given: “{cue}”</source>
        <translation>因给予资金或支持：“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="94"/>
        <source>the years of a plan: “{cue}”</source>
        <translation>规划期：“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="95"/>
        <source>“{cue}”, counted from a year named before</source>
        <translation>“{cue}”，按前文提到的年份推算</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="96"/>
        <source>an earlier time that nobody names: “{cue}”</source>
        <translation>指此前，未写明具体时间：“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="98"/>
        <source>when this edition was held is not known: “{cue}”</source>
        <translation>不知这一届的举办时间：“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="101"/>
        <source>when this took place is not known: “{cue}”</source>
        <translation>不知其发生时间：“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="104"/>
        <source>could be one of several events: “{cue}”</source>
        <translation>可能指多个活动中的一个：“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="106"/>
        <source>no year is named before it: “{cue}”</source>
        <translation>前文没有提到年份：“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="107"/>
        <source>there is no such day: “{cue}”</source>
        <translation>没有这一天：“{cue}”</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="109"/>
        <source>“{cue}”, but the article&apos;s date is not known</source>
        <translation>“{cue}”，但文章日期未知</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="110"/>
        <source>the article&apos;s date is not known</source>
        <translation>文章日期未知</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="113"/>
        <source>“{cue}”, but the article&apos;s date is not exact enough</source>
        <translation>“{cue}”，但文章日期不够精确</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="114"/>
        <source>the article&apos;s date is not exact enough</source>
        <translation>文章日期不够精确</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="22"/>
        <source>standing</source>
        <translation>地位</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="118"/>
        <source>nothing says otherwise: {cue}</source>
        <translation>没有相反的说法：{cue}</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="119"/>
        <source>nothing says otherwise</source>
        <translation>没有相反的说法</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="128"/>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="129"/>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="130"/>
        <source>Dimension</source>
        <translation>维度</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="131"/>
        <source>Subject</source>
        <translation>主体</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="132"/>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="133"/>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="134"/>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="135"/>
        <source>Kind</source>
        <translation>性质</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="136"/>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="137"/>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/wording.py" line="138"/>
        <source>Scope</source>
        <translation>口径</translation>
    </message>
</context>
<context>
    <name>TableFields</name>
    <message>
        <location filename="../../desktop/importing/columns_dialog.py" line="21"/>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <location filename="../../desktop/importing/columns_dialog.py" line="22"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../desktop/importing/columns_dialog.py" line="23"/>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <location filename="../../desktop/importing/columns_dialog.py" line="24"/>
        <source>Published</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <location filename="../../desktop/importing/columns_dialog.py" line="25"/>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <location filename="../../desktop/importing/columns_dialog.py" line="26"/>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <location filename="../../desktop/importing/columns_dialog.py" line="27"/>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
</context>
<context>
    <name>ThresholdDialog</name>
    <message>
        <location filename="../../desktop/suggestions/threshold_dialog.py" line="48"/>
        <source>Accept all above a score</source>
        <translation>接受高于某分值的全部建议</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/threshold_dialog.py" line="56"/>
        <source>In all articles</source>
        <translation>在所有文章中</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/threshold_dialog.py" line="71"/>
        <source>What would be accepted</source>
        <translation>将接受的内容</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/threshold_dialog.py" line="94"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/threshold_dialog.py" line="95"/>
        <source>Score from</source>
        <translation>分值不低于</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/suggestions/threshold_dialog.py" line="159"/>
        <source>Accept %n suggestion(s)</source>
        <translation>
            <numerusform>接受 %n 条建议</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/threshold_dialog.py" line="167"/>
        <source>Looked through {done} of {total} articles so far.</source>
        <translation>目前已查 {done}/{total} 篇文章。</translation>
    </message>
    <message>
        <location filename="../../desktop/suggestions/threshold_dialog.py" line="170"/>
        <source>There is nothing to accept here.</source>
        <translation>没有可接受的建议。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/suggestions/threshold_dialog.py" line="173"/>
        <source>%n suggestion(s) would be accepted:</source>
        <translation>
            <numerusform>将接受 %n 条建议：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <location filename="../../desktop/welcome.py" line="35"/>
        <source>Compare regions from annotated articles. Every figure leads to its sentence.</source>
        <translation>从标注的文章比较各地区，每个数字都能回到原句。</translation>
    </message>
    <message>
        <location filename="../../desktop/welcome.py" line="40"/>
        <source>Open the sample project</source>
        <translation>打开示例项目</translation>
    </message>
    <message>
        <location filename="../../desktop/welcome.py" line="41"/>
        <source>New project…</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <location filename="../../desktop/welcome.py" line="42"/>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <location filename="../../desktop/welcome.py" line="51"/>
        <source>Opened lately</source>
        <translation>最近打开</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <location filename="../../desktop/workspace.py" line="116"/>
        <source>Select a passage first: double click a word, Space grows it.</source>
        <translation>请先选中文字：双击选词，空格键扩大选区。</translation>
    </message>
    <message>
        <location filename="../../desktop/workspace.py" line="232"/>
        <location filename="../../desktop/workspace.py" line="242"/>
        <source>The project is open read-only.</source>
        <translation>项目以只读方式打开。</translation>
    </message>
    <message>
        <location filename="../../desktop/workspace.py" line="238"/>
        <source>The codebook has no label with the key {key}.</source>
        <translation>编码手册中没有使用“{key}”键的标签。</translation>
    </message>
    <message>
        <location filename="../../desktop/workspace.py" line="291"/>
        <source>A doubtful place: Enter or a double click opens the review.</source>
        <translation>此处存疑：回车或双击打开修复。</translation>
    </message>
    <message>
        <location filename="../../desktop/workspace.py" line="367"/>
        <source>Read-only: this project is open in another Bijian. Close it there and open it again to make changes.</source>
        <translation>只读：此项目已在另一个比鉴中打开。请在那里关闭，再重新打开以便修改。</translation>
    </message>
    <message>
        <location filename="../../desktop/workspace.py" line="371"/>
        <source>Read-only: this file or its folder can&apos;t be written. Copy the project elsewhere to make changes.</source>
        <translation>只读：此文件或其所在文件夹不可写。请把项目复制到别处再修改。</translation>
    </message>
</context>
</TS>
