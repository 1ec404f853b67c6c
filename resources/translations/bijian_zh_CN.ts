<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>ArticleColumn</name>
  <message>
   <source>Text of {title}</source>
   <translation>《{title}》正文</translation>
  </message>
 </context>
 <context>
  <name>ArticleDelegate</name>
  <message>
   <source>no region yet</source>
   <translation>尚无地区</translation>
  </message>
  <message>
   <source>{spans} entities · {claims} claims</source>
   <translation>实体 {spans} · 主张 {claims}</translation>
  </message>
 </context>
 <context>
  <name>ArticleDetails</name>
  <message>
   <source>About this article</source>
   <translation>文章信息</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>标题</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>来源</translation>
  </message>
  <message>
   <source>Author</source>
   <translation>作者</translation>
  </message>
  <message>
   <source>Published</source>
   <translation>发布日期</translation>
  </message>
  <message>
   <source>Regions, separated by 、</source>
   <translation>地区（用、分隔）</translation>
  </message>
  <message>
   <source>State</source>
   <translation>状态</translation>
  </message>
  <message>
   <source>File</source>
   <translation>文件</translation>
  </message>
  <message>
   <source>The date stands in the article.</source>
   <translation>日期见于原文。</translation>
  </message>
  <message>
   <source>Inferred from: {passage}</source>
   <translation>推定依据：{passage}</translation>
  </message>
  <message>
   <source>The date is not known.</source>
   <translation>日期未知。</translation>
  </message>
 </context>
 <context>
  <name>ArticleHeader</name>
  <message>
   <source>Close this column</source>
   <translation>关闭此栏</translation>
  </message>
  <message>
   <source>no date</source>
   <translation>无日期</translation>
  </message>
  <message>
   <source>The article does not say when it was published.</source>
   <translation>文章没有写明发布日期。</translation>
  </message>
  <message>
   <source>Inferred, not stated: {evidence}</source>
   <translation>推定（原文未写明）：{evidence}</translation>
  </message>
  <message>
   <source>As stated: {evidence}</source>
   <translation>原文写明：{evidence}</translation>
  </message>
 </context>
 <context>
  <name>Claim</name>
  <message>
   <source>actual</source>
   <translation>现状</translation>
  </message>
  <message>
   <source>target</source>
   <translation>目标</translation>
  </message>
  <message>
   <source>plan</source>
   <translation>规划</translation>
  </message>
  <message>
   <source>estimate</source>
   <translation>测算</translation>
  </message>
  <message>
   <source>advice</source>
   <translation>建议</translation>
  </message>
  <message>
   <source>exactly</source>
   <translation>等于</translation>
  </message>
  <message>
   <source>about</source>
   <translation>约</translation>
  </message>
  <message>
   <source>less than</source>
   <translation>小于</translation>
  </message>
  <message>
   <source>at most</source>
   <translation>至多</translation>
  </message>
  <message>
   <source>more than</source>
   <translation>超过</translation>
  </message>
  <message>
   <source>at least</source>
   <translation>不少于</translation>
  </message>
  <message>
   <source>from … to</source>
   <translation>区间</translation>
  </message>
  <message>
   <source>vague</source>
   <translation>模糊</translation>
  </message>
  <message>
   <source>number</source>
   <translation>数值</translation>
  </message>
  <message>
   <source>rank</source>
   <translation>位次</translation>
  </message>
  <message>
   <source>date</source>
   <translation>日期</translation>
  </message>
  <message>
   <source>grade</source>
   <translation>等级</translation>
  </message>
  <message>
   <source>duration</source>
   <translation>时长</translation>
  </message>
  <message>
   <source>in words</source>
   <translation>定性</translation>
  </message>
  <message>
   <source>not stated</source>
   <translation>未注明</translation>
  </message>
  <message>
   <source>national figure</source>
   <translation>全国</translation>
  </message>
  <message>
   <source>whole region</source>
   <translation>全区域</translation>
  </message>
  <message>
   <source>zone or park</source>
   <translation>片区/园区</translation>
  </message>
  <message>
   <source>single organisation</source>
   <translation>单个机构</translation>
  </message>
  <message>
   <source>1 passage</source>
   <translation>1 处原文</translation>
  </message>
  <message>
   <source>%n passages</source>
   <translation>%n 处原文</translation>
  </message>
  <message>
   <source>1 passage</source>
   <comment>badge in a matrix cell</comment>
   <translation>1 证</translation>
  </message>
  <message>
   <source>%n passages</source>
   <comment>badge in a matrix cell</comment>
   <translation>%n 证</translation>
  </message>
  <message>
   <source>1 claim</source>
   <translation>1 条主张</translation>
  </message>
  <message>
   <source>%n claims</source>
   <translation>%n 条主张</translation>
  </message>
  <message>
   <source>not disclosed</source>
   <translation>未见披露</translation>
  </message>
 </context>
 <context>
  <name>ClaimDetails</name>
  <message>
   <source>Select a cell to see the claims it rests on.</source>
   <translation>选中一格，查看它所依据的主张。</translation>
  </message>
  <message>
   <source>These claims disagree with each other.</source>
   <translation>这些主张互相矛盾。</translation>
  </message>
  <message>
   <source>{state}: every article about {region} was read, and none says anything on {dimension}.</source>
   <translation>{state}：{region}的文章均已读完，没有提到“{dimension}”。</translation>
  </message>
  <message>
   <source>Nothing is known yet on {dimension} in {region}.</source>
   <translation>{region}的“{dimension}”尚无记录。</translation>
  </message>
  <message>
   <source>Left out by the filter: {claims}.</source>
   <translation>被筛选隐去：{claims}。</translation>
  </message>
 </context>
 <context>
  <name>ClaimForm</name>
  <message>
   <source>Upper end</source>
   <translation>上限</translation>
  </message>
  <message>
   <source>End of the period</source>
   <translation>时期的终点</translation>
  </message>
  <message>
   <source>several: A、B</source>
   <translation>多个用、分隔</translation>
  </message>
  <message>
   <source>e.g. 500亿</source>
   <translation>如 500亿</translation>
  </message>
  <message>
   <source>upper end</source>
   <translation>上限</translation>
  </message>
  <message>
   <source>Delete this claim</source>
   <translation>删除这条主张</translation>
  </message>
  <message>
   <source>Regions</source>
   <translation>地区</translation>
  </message>
  <message>
   <source>Dimension</source>
   <translation>维度</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>主体</translation>
  </message>
  <message>
   <source>Indicator</source>
   <translation>指标</translation>
  </message>
  <message>
   <source>As written</source>
   <translation>原文数值</translation>
  </message>
  <message>
   <source>Number</source>
   <translation>数值</translation>
  </message>
  <message>
   <source>Unit</source>
   <translation>单位</translation>
  </message>
  <message>
   <source>Comparison</source>
   <translation>比较</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>性质</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>时期</translation>
  </message>
  <message>
   <source>From, to</source>
   <translation>起、止</translation>
  </message>
  <message>
   <source>Class</source>
   <translation>类别</translation>
  </message>
  <message>
   <source>Scope</source>
   <translation>口径</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>This could not be saved.</source>
   <translation>未能保存。</translation>
  </message>
  <message>
   <source>“{text}” is not a number. Write 1,234.5 or 500亿.</source>
   <translation>“{text}”不是数字。请写成 1,234.5 或 500亿。</translation>
  </message>
  <message>
   <source>The unit “{text}” differs from the field Unit.</source>
   <translation>单位“{text}”与“单位”一栏不一致。</translation>
  </message>
  <message>
   <source>The upper end is smaller than the lower one.</source>
   <translation>上限小于下限。</translation>
  </message>
  <message>
   <source>“{text}” is not a date. Write 2025, 2025-06 or 2025-06-30.</source>
   <translation>“{text}”不是日期。请写成 2025、2025-06 或 2025-06-30。</translation>
  </message>
  <message>
   <source>The period ends before it starts.</source>
   <translation>时期的终点早于起点。</translation>
  </message>
 </context>
 <context>
  <name>CommandPalette</name>
  <message>
   <source>All commands</source>
   <translation>全部命令</translation>
  </message>
  <message>
   <source>What do you want to do?</source>
   <translation>想做什么？</translation>
  </message>
 </context>
 <context>
  <name>Commands</name>
  <message>
   <source>Open</source>
   <translation>打开</translation>
  </message>
  <message>
   <source>Open beside</source>
   <translation>并排打开</translation>
  </message>
  <message>
   <source>Close the column</source>
   <translation>关闭此栏</translation>
  </message>
  <message>
   <source>Mark as read</source>
   <translation>标为已读</translation>
  </message>
  <message>
   <source>Mark as being read</source>
   <translation>标为在读</translation>
  </message>
  <message>
   <source>Mark as unread</source>
   <translation>标为未读</translation>
  </message>
  <message>
   <source>About this article…</source>
   <translation>文章信息…</translation>
  </message>
  <message>
   <source>Remove from the project</source>
   <translation>从项目中移除</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>重做</translation>
  </message>
  <message>
   <source>Find in the article</source>
   <translation>在文中查找</translation>
  </message>
  <message>
   <source>Delete the selected annotation</source>
   <translation>删除选中的标注</translation>
  </message>
  <message>
   <source>Next annotation</source>
   <translation>下一个标注</translation>
  </message>
  <message>
   <source>Previous annotation</source>
   <translation>上一个标注</translation>
  </message>
  <message>
   <source>Add the selection to the shown claim</source>
   <translation>把选中的文字加为该主张的证据</translation>
  </message>
  <message>
   <source>Go to the form</source>
   <translation>转到表单</translation>
  </message>
  <message>
   <source>New project…</source>
   <translation>新建项目…</translation>
  </message>
  <message>
   <source>Open project…</source>
   <translation>打开项目…</translation>
  </message>
  <message>
   <source>Open the sample project</source>
   <translation>打开示例项目</translation>
  </message>
  <message>
   <source>Import files…</source>
   <translation>导入文件…</translation>
  </message>
  <message>
   <source>Import a folder…</source>
   <translation>导入文件夹…</translation>
  </message>
  <message>
   <source>Export the Excel briefing…</source>
   <translation>导出 Excel 简报…</translation>
  </message>
  <message>
   <source>Export gold labels as JSONL…</source>
   <translation>导出标注（JSONL）…</translation>
  </message>
  <message>
   <source>Export gold labels as BIO…</source>
   <translation>导出标注（BIO）…</translation>
  </message>
  <message>
   <source>Close project</source>
   <translation>关闭项目</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>退出</translation>
  </message>
  <message>
   <source>Keys…</source>
   <translation>快捷键…</translation>
  </message>
  <message>
   <source>About Bijian</source>
   <translation>关于比鉴</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>文件(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>编辑(&amp;E)</translation>
  </message>
  <message>
   <source>&amp;Article</source>
   <translation>文章(&amp;A)</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>视图(&amp;V)</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>帮助(&amp;H)</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>配色</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>语言</translation>
  </message>
  <message>
   <source>All commands…</source>
   <translation>全部命令…</translation>
  </message>
  <message>
   <source>Reading only</source>
   <translation>只看文章</translation>
  </message>
  <message>
   <source>Matrix only</source>
   <translation>只看矩阵</translation>
  </message>
  <message>
   <source>Reading and matrix</source>
   <translation>文章与矩阵</translation>
  </message>
  <message>
   <source>Chart of an indicator</source>
   <translation>指标图</translation>
  </message>
  <message>
   <source>Go to the articles</source>
   <translation>转到文章列表</translation>
  </message>
  <message>
   <source>Next column</source>
   <translation>下一栏</translation>
  </message>
  <message>
   <source>Previous column</source>
   <translation>上一栏</translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation>放大文字</translation>
  </message>
  <message>
   <source>Smaller text</source>
   <translation>缩小文字</translation>
  </message>
  <message>
   <source>Normal text size</source>
   <translation>恢复文字大小</translation>
  </message>
  <message>
   <source>Light colours</source>
   <translation>浅色</translation>
  </message>
  <message>
   <source>Dark colours</source>
   <translation>深色</translation>
  </message>
  <message>
   <source>Colours of the system</source>
   <translation>跟随系统</translation>
  </message>
  <message>
   <source>Chinese (中文)</source>
   <translation>中文</translation>
  </message>
  <message>
   <source>English</source>
   <translation>English</translation>
  </message>
  <message>
   <source>Language of the system</source>
   <translation>跟随系统</translation>
  </message>
  <message>
   <source>Tools</source>
   <translation>工具</translation>
  </message>
 </context>
 <context>
  <name>Errors</name>
  <message>
   <source>{path} exists already. Choose another name.</source>
   <translation>{path} 已经存在，请换一个名称。</translation>
  </message>
  <message>
   <source>The folder {path} does not exist.</source>
   <translation>文件夹 {path} 不存在。</translation>
  </message>
  <message>
   <source>{path} does not exist. It may have been moved.</source>
   <translation>{path} 不存在，可能已被移走。</translation>
  </message>
  <message>
   <source>{path} is not a Bijian project.</source>
   <translation>{path} 不是比鉴项目。</translation>
  </message>
  <message>
   <source>{path} is damaged. Restore it from a backup; nothing was changed in it.</source>
   <translation>{path} 已损坏，请从备份恢复；文件未被改动。</translation>
  </message>
  <message>
   <source>{path} was made by a newer Bijian. Update Bijian to open it.</source>
   <translation>{path} 由更新版本的比鉴创建，请升级后再打开。</translation>
  </message>
  <message>
   <source>{path} is of an older version and can't be upgraded where it is. Copy it to a folder that you can write to and open the copy.</source>
   <translation>{path} 是旧版项目，无法在原处升级。请复制到可写的文件夹，再打开副本。</translation>
  </message>
  <message>
   <source>{path} is open in another Bijian. Close it there first.</source>
   <translation>{path} 已在另一个比鉴中打开，请先在那里关闭。</translation>
  </message>
  <message>
   <source>The project is open read-only, so nothing can be changed. Close it in the other window or make its folder writable, then open it again.</source>
   <translation>项目以只读方式打开，不能修改。请在另一个窗口关闭它，或使文件夹可写，然后重新打开。</translation>
  </message>
  <message>
   <source>No permission: {detail}</source>
   <translation>没有权限：{detail}</translation>
  </message>
  <message>
   <source>{path} can't be opened: {detail}</source>
   <translation>无法打开 {path}：{detail}</translation>
  </message>
  <message>
   <source>The disk is full. Nothing was changed; free some space and try again.</source>
   <translation>磁盘已满，未作任何更改。请腾出空间后重试。</translation>
  </message>
  <message>
   <source>The disk reports an error: {detail}</source>
   <translation>磁盘报告错误：{detail}</translation>
  </message>
  <message>
   <source>The project is busy in another program. Try again.</source>
   <translation>项目正被其他程序占用，请重试。</translation>
  </message>
  <message>
   <source>The project file reports an error: {detail}</source>
   <translation>项目文件报告错误：{detail}</translation>
  </message>
  <message>
   <source>The system reports an error: {detail}</source>
   <translation>系统报告错误：{detail}</translation>
  </message>
  <message>
   <source>This passage has the label {label} already.</source>
   <translation>这段文字已标为“{label}”。</translation>
  </message>
  <message>
   <source>The selection covers no text.</source>
   <translation>选中的范围没有文字。</translation>
  </message>
  <message>
   <source>The codebook has no entity type {label}.</source>
   <translation>编码手册中没有实体类型“{label}”。</translation>
  </message>
  <message>
   <source>The codebook has no dimension {dimension}.</source>
   <translation>编码手册中没有维度“{dimension}”。</translation>
  </message>
  <message>
   <source>{value} is not a date. Write 2025, 2022-05 or 2023-01-10.</source>
   <translation>“{value}”不是日期。请写成 2025、2022-05 或 2023-01-10。</translation>
  </message>
  <message>
   <source>The period ends ({end}) before it starts ({start}).</source>
   <translation>时期的终点（{end}）早于起点（{start}）。</translation>
  </message>
  <message>
   <source>{value} is not a number.</source>
   <translation>“{value}”不是数字。</translation>
  </message>
  <message>
   <source>The lower number {low} is above the upper one {high}.</source>
   <translation>下限 {low} 大于上限 {high}。</translation>
  </message>
  <message>
   <source>The codebook can't be read: {detail}</source>
   <translation>无法读取编码手册：{detail}</translation>
  </message>
  <message>
   <source>It is not a text file.</source>
   <translation>不是文本文件。</translation>
  </message>
  <message>
   <source>It is empty.</source>
   <translation>文件是空的。</translation>
  </message>
  <message>
   <source>It holds no text.</source>
   <translation>没有文字内容。</translation>
  </message>
  <message>
   <source>It is too large.</source>
   <translation>文件太大。</translation>
  </message>
  <message>
   <source>Files of this format can't be imported.</source>
   <translation>不支持导入这种格式。</translation>
  </message>
  <message>
   <source>It vanished while it was read.</source>
   <translation>读取时文件消失了。</translation>
  </message>
  <message>
   <source>It can't be read: {detail}</source>
   <translation>无法读取：{detail}</translation>
  </message>
  <message>
   <source>{path} can't be written. If it is open in Excel, close it and try again.</source>
   <translation>无法写入 {path}。如果它正在 Excel 中打开，请关闭后重试。</translation>
  </message>
 </context>
 <context>
  <name>Files</name>
  <message>
   <source>New project</source>
   <translation>新建项目</translation>
  </message>
  <message>
   <source>Bijian projects (*.bijian)</source>
   <translation>比鉴项目 (*.bijian)</translation>
  </message>
  <message>
   <source>Open project</source>
   <translation>打开项目</translation>
  </message>
  <message>
   <source>Import files</source>
   <translation>导入文件</translation>
  </message>
  <message>
   <source>Articles (*.txt *.md *.markdown);;All files (*)</source>
   <translation>文章 (*.txt *.md *.markdown);;所有文件 (*)</translation>
  </message>
  <message>
   <source>Import a folder</source>
   <translation>导入文件夹</translation>
  </message>
  <message>
   <source>Importing</source>
   <translation>正在导入</translation>
  </message>
  <message>
   <source>Import cancelled.</source>
   <translation>已取消导入。</translation>
  </message>
  <message numerus="yes">
   <source>%n article(s) imported</source>
   <translation>
    <numerusform>已导入 %n 篇</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n already there</source>
   <translation>
    <numerusform>%n 篇已存在</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n failed</source>
   <translation>
    <numerusform>%n 篇失败</numerusform>
   </translation>
  </message>
  <message>
   <source>Some files could not be imported</source>
   <translation>有些文件未能导入</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>导出</translation>
  </message>
  <message>
   <source>Exporting</source>
   <translation>正在导出</translation>
  </message>
  <message>
   <source>Export cancelled.</source>
   <translation>已取消导出。</translation>
  </message>
  <message>
   <source>Written: {path}</source>
   <translation>已写入：{path}</translation>
  </message>
  <message>
   <source>Notes on the export</source>
   <translation>导出说明</translation>
  </message>
  <message>
   <source>Wait until the present work is done, or cancel it.</source>
   <translation>请等当前任务完成，或先取消它。</translation>
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <source>Find in the article</source>
   <translation>在文中查找</translation>
  </message>
  <message>
   <source>Previous place</source>
   <translation>上一处</translation>
  </message>
  <message>
   <source>Next place</source>
   <translation>下一处</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>not found</source>
   <translation>未找到</translation>
  </message>
 </context>
 <context>
  <name>IndicatorChart</name>
  <message>
   <source>Indicator:</source>
   <translation>指标：</translation>
  </message>
  <message>
   <source>Indicator</source>
   <translation>指标</translation>
  </message>
  <message>
   <source>Nothing to compare yet.

An indicator is drawn as soon as two regions have a number for it: give their claims the same indicator and the same unit.</source>
   <translation>还没有可比的指标。

当两个地区在同一指标上都有数值时，就会画出图来：请给它们的主张填上相同的指标和单位。</translation>
  </message>
  <message>
   <source>Bars of the chosen indicator</source>
   <translation>所选指标的条形图</translation>
  </message>
  <message numerus="yes">
   <source>%n regions</source>
   <translation>
    <numerusform>%n 个地区</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Inspector</name>
  <message>
   <source>Nothing is selected.</source>
   <translation>没有选中任何标注。</translation>
  </message>
  <message>
   <source>Select words in an article and press a label's key to tag them.</source>
   <translation>在文章中选中文字，按标签对应的键即可标注。</translation>
  </message>
  <message>
   <source>Click a tagged passage to see and correct it here.</source>
   <translation>点击已标注的文字，可在这里查看和修改。</translation>
  </message>
  <message>
   <source>In a form, &lt;b&gt;Enter&lt;/b&gt; keeps a field and goes to the next, &lt;b&gt;Esc&lt;/b&gt; takes back what was typed, &lt;b&gt;Ctrl+Enter&lt;/b&gt; returns to the article.</source>
   <translation>在表单中，&lt;b&gt;Enter&lt;/b&gt; 保存并转到下一栏，&lt;b&gt;Esc&lt;/b&gt; 放弃刚输入的内容，&lt;b&gt;Ctrl+Enter&lt;/b&gt; 回到文章。</translation>
  </message>
 </context>
 <context>
  <name>JobBar</name>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
 </context>
 <context>
  <name>KeysDialog</name>
  <message>
   <source>Keys</source>
   <translation>快捷键</translation>
  </message>
  <message>
   <source>In the text</source>
   <translation>正文中</translation>
  </message>
  <message>
   <source>Labels</source>
   <translation>标签</translation>
  </message>
  <message>
   <source>Double click</source>
   <translation>双击</translation>
  </message>
  <message>
   <source>select the word</source>
   <translation>选中词语</translation>
  </message>
  <message>
   <source>grow the selection: word, clause, sentence, paragraph</source>
   <translation>扩大选区：词、分句、句、段</translation>
  </message>
  <message>
   <source>shrink the selection again</source>
   <translation>缩回选区</translation>
  </message>
  <message>
   <source>select by characters</source>
   <translation>按字选择</translation>
  </message>
  <message>
   <source>move the end of the annotation</source>
   <translation>移动标注的终点</translation>
  </message>
  <message>
   <source>move the start of the annotation</source>
   <translation>移动标注的起点</translation>
  </message>
  <message>
   <source>delete the selected annotation</source>
   <translation>删除选中的标注</translation>
  </message>
  <message>
   <source>open the form of the selected annotation</source>
   <translation>打开选中标注的表单</translation>
  </message>
  <message>
   <source>select nothing</source>
   <translation>取消选择</translation>
  </message>
 </context>
 <context>
  <name>LabelPalette</name>
  <message>
   <source>Entities</source>
   <translation>实体</translation>
  </message>
  <message>
   <source>Claims, by dimension</source>
   <translation>主张（按维度）</translation>
  </message>
 </context>
 <context>
  <name>LibraryPanel</name>
  <message>
   <source>Filter: title, source, region</source>
   <translation>筛选：标题、来源、地区</translation>
  </message>
  <message>
   <source>Filter articles</source>
   <translation>筛选文章</translation>
  </message>
  <message>
   <source>Articles</source>
   <translation>文章</translation>
  </message>
  <message>
   <source>No articles yet.

Drop text or Markdown files here, or choose File ▸ Import files.</source>
   <translation>还没有文章。

把文本或 Markdown 文件拖到这里，或选择“文件 ▸ 导入文件”。</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>Opening {name} …</source>
   <translation>正在打开 {name} …</translation>
  </message>
  <message>
   <source>About Bijian</source>
   <translation>关于比鉴</translation>
  </message>
  <message>
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
   <source>Undone: {what}</source>
   <translation>已撤销：{what}</translation>
  </message>
  <message>
   <source>Redone: {what}</source>
   <translation>已重做：{what}</translation>
  </message>
  <message>
   <source>Bijian</source>
   <translation>比鉴</translation>
  </message>
  <message>
   <source> (read-only)</source>
   <translation>（只读）</translation>
  </message>
  <message numerus="yes">
   <source>%n article(s)</source>
   <translation>
    <numerusform>%n 篇文章</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n entities</source>
   <translation>
    <numerusform>%n 个实体</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n claim(s)</source>
   <translation>
    <numerusform>%n 条主张</numerusform>
   </translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>重做</translation>
  </message>
  <message>
   <source>Open or make a project first; then drop articles into it.</source>
   <translation>请先打开或新建项目，再把文章拖进来。</translation>
  </message>
 </context>
 <context>
  <name>MatrixPanel</name>
  <message>
   <source>All</source>
   <translation>全部</translation>
  </message>
  <message>
   <source>Claims of every kind</source>
   <translation>所有性质的主张</translation>
  </message>
  <message>
   <source>⇄ Swap rows and columns</source>
   <translation>⇄ 行列互换</translation>
  </message>
  <message>
   <source>Claims of this kind: {kind}</source>
   <translation>这类主张：{kind}</translation>
  </message>
  <message>
   <source>The matrix fills itself as you tag claims.

Open an article, select the words that say something about a region and press the key of a dimension. Region and value are proposed; the form at the side corrects them.</source>
   <translation>标注主张后，矩阵会自动填充。

打开一篇文章，选中说明某地区情况的文字，按下维度对应的键，再在右侧表单中填写。</translation>
  </message>
 </context>
 <context>
  <name>MatrixTable</name>
  <message>
   <source>Open the passage</source>
   <translation>打开原文</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <source>Copy with titles</source>
   <translation>连同标题复制</translation>
  </message>
  <message>
   <source>Comparison matrix</source>
   <translation>对比矩阵</translation>
  </message>
 </context>
 <context>
  <name>Notices</name>
  <message>
   <source>Links written as text, because Excel takes no more: {count}</source>
   <translation>因超出 Excel 上限而写成文字的链接：{count}</translation>
  </message>
  <message>
   <source>Addresses written as text, too long: {count}</source>
   <translation>因过长而写成文字的网址：{count}</translation>
  </message>
  <message>
   <source>Long texts split over several rows: {count}</source>
   <translation>分成多行的长文字：{count}</translation>
  </message>
  <message>
   <source>Headings shortened; the Evidence sheet has them whole: {count}</source>
   <translation>缩短的标题（证据表中有全文）：{count}</translation>
  </message>
  <message>
   <source>Texts with characters that no workbook can hold: {count}</source>
   <translation>含有工作簿无法保存的字符的文字：{count}</translation>
  </message>
  <message>
   <source>Numbers written as text to keep all digits: {count}</source>
   <translation>为保留全部位数而写成文字的数字：{count}</translation>
  </message>
  <message>
   <source>Entities left out because longer ones overlap them: {count}</source>
   <translation>因被更长的实体覆盖而省略的实体：{count}</translation>
  </message>
  <message>
   <source>Entities left out because they stand in folded blocks: {count}</source>
   <translation>因位于折叠部分而省略的实体：{count}</translation>
  </message>
  <message>
   <source>Claims left out, for which the format has no place: {count}</source>
   <translation>该格式不含主张，省略的主张：{count}</translation>
  </message>
  <message>
   <source>Relations left out, for which the format has no place: {count}</source>
   <translation>该格式不含关系，省略的关系：{count}</translation>
  </message>
  <message>
   <source>Characters written otherwise: {count}</source>
   <translation>改写的字符：{count}</translation>
  </message>
 </context>
 <context>
  <name>Operations</name>
  <message>
   <source>tagging</source>
   <translation>标注实体</translation>
  </message>
  <message>
   <source>change of an entity</source>
   <translation>修改实体</translation>
  </message>
  <message>
   <source>adding a claim</source>
   <translation>添加主张</translation>
  </message>
  <message>
   <source>change of a claim</source>
   <translation>修改主张</translation>
  </message>
  <message>
   <source>deletion</source>
   <translation>删除标注</translation>
  </message>
  <message>
   <source>removal of articles</source>
   <translation>移除文章</translation>
  </message>
  <message>
   <source>import</source>
   <translation>导入</translation>
  </message>
  <message>
   <source>change of an article</source>
   <translation>修改文章信息</translation>
  </message>
  <message>
   <source>change of the codebook</source>
   <translation>更换编码手册</translation>
  </message>
  <message>
   <source>adding relations</source>
   <translation>添加关系</translation>
  </message>
  <message>
   <source>adding annotations</source>
   <translation>添加标注</translation>
  </message>
  <message>
   <source>sample annotations</source>
   <translation>示例标注</translation>
  </message>
 </context>
 <context>
  <name>PageView</name>
  <message>
   <source>Article text</source>
   <translation>文章正文</translation>
  </message>
  <message>
   <source>repeated text</source>
   <translation>重复文字</translation>
  </message>
  <message>
   <source>boilerplate</source>
   <translation>页面杂项</translation>
  </message>
  <message>
   <source>{arrow} {kind} · {count} characters</source>
   <translation>{arrow} {kind} · {count} 字</translation>
  </message>
 </context>
 <context>
  <name>QuoteCards</name>
  <message>
   <source>Go to</source>
   <translation>转到原文</translation>
  </message>
 </context>
 <context>
  <name>ReaderColumns</name>
  <message>
   <source>No article is open.

Double click an article in the list to read it here.
Hold Ctrl to open it beside the others.</source>
   <translation>还没有打开文章。

在左侧列表中双击一篇文章即可阅读，
按住 Ctrl 双击可与其他文章并排打开。</translation>
  </message>
 </context>
 <context>
  <name>SpanCard</name>
  <message>
   <source>Label</source>
   <translation>标签</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>Delete this entity</source>
   <translation>删除这个实体</translation>
  </message>
  <message>
   <source>Mentioned {mentions} times, in articles: {articles}.</source>
   <translation>共提到 {mentions} 次，涉及 {articles} 篇文章。</translation>
  </message>
 </context>
 <context>
  <name>States</name>
  <message>
   <source>unread</source>
   <translation>未读</translation>
  </message>
  <message>
   <source>reading</source>
   <translation>在读</translation>
  </message>
  <message>
   <source>read</source>
   <translation>已读</translation>
  </message>
 </context>
 <context>
  <name>Welcome</name>
  <message>
   <source>Compare regions from annotated articles. Every figure leads to its sentence.</source>
   <translation>从标注的文章比较各地区，每个数字都能回到原句。</translation>
  </message>
  <message>
   <source>Open the sample project</source>
   <translation>打开示例项目</translation>
  </message>
  <message>
   <source>New project…</source>
   <translation>新建项目…</translation>
  </message>
  <message>
   <source>Open project…</source>
   <translation>打开项目…</translation>
  </message>
  <message>
   <source>Opened lately</source>
   <translation>最近打开</translation>
  </message>
 </context>
 <context>
  <name>Workspace</name>
  <message>
   <source>Select a passage first: double click a word, Space grows it.</source>
   <translation>请先选中文字：双击选词，空格键扩大选区。</translation>
  </message>
  <message numerus="yes">
   <source>Removed. Undo brings back %n article(s).</source>
   <translation>
    <numerusform>已移除。撤销可找回 %n 篇文章。</numerusform>
   </translation>
  </message>
  <message>
   <source>The project is open read-only.</source>
   <translation>项目以只读方式打开。</translation>
  </message>
  <message>
   <source>The codebook has no label with the key {key}.</source>
   <translation>编码手册中没有使用“{key}”键的标签。</translation>
  </message>
  <message>
   <source>Read-only: this project is open in another Bijian. Close it there and open it again to make changes.</source>
   <translation>只读：此项目已在另一个比鉴中打开。请在那里关闭，再重新打开以便修改。</translation>
  </message>
  <message>
   <source>Read-only: this file or its folder can't be written. Copy the project elsewhere to make changes.</source>
   <translation>只读：此文件或其所在文件夹不可写。请把项目复制到别处再修改。</translation>
  </message>
 </context>
</TS>
